import { Value } from 'typebox/value'
import { filter as filterForm } from '#contract/queue/filter.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import { instantOf, localDate, wallClock } from '#domain/calendar/local-time.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Condition, conditionsIn, type Filter, MOST_CONDITIONS } from '#domain/queue/filter.ts'
import { type QuickName, quickFilter } from '#domain/queue/quick.ts'
import { type Instant, instant } from '#domain/time.ts'
import { unfitTextIn } from '../http/unfit-text.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import type { Looking } from './compile-filter.ts'

type Said = {
  readonly quick: string | undefined
  readonly soon: string | undefined
  readonly filter: string | undefined
}

/** The filters that were asked for, all of which a case must fit; refused when they are none of ours. */
export function narrowingOf(said: Said): Outcome<readonly Filter[], Refused> {
  const minutes = said.soon === undefined ? undefined : Number(said.soon)
  const quick = (said.quick?.split(',') ?? []).map((name) => quickFilter(name as QuickName, minutes))
  const own = said.filter === undefined ? yes(null) : readFilter(said.filter)
  if (!own.ok) return own
  return yes(own.value ? [...quick, own.value] : quick)
}

/** Who looks, with the days of the operator's wall clock. */
export function lookingOf(call: Pick<Call, 'who' | 'now'>, { reference }: Pick<Shell, 'reference'>): Looking {
  const { zone } = reference.calendars()
  const now = call.now as Instant
  const dayStart = (days: number) => instantOf(wallClock(zone, localDate(zone, now).add({ days }), '00:00'))
  const { organisation, person } = actorOf(call)
  return { organisation, person, now, dayStart, isOutside: isSpSide(organisation, reference.network()) }
}

function readFilter(text: string): Outcome<Filter, Refused> {
  try {
    const said: unknown = JSON.parse(text)
    return isFilter(said) ? yes(said) : no(refused('malformed', 'filter'))
  } catch {
    return no(refused('malformed', 'filter'))
  }
}

/** Whether this is a filter as the contract has it, of texts and days that there are. */
export function isFilter(said: unknown): said is Filter {
  if (!Value.Check(filterForm, said) || unfitTextIn(said).length > 0) return false
  const filter = said as Filter
  const asked = filter.parts.flatMap((part) => ('join' in part ? part.parts : [part]))
  return conditionsIn(filter) <= MOST_CONDITIONS && asked.every(isInTime)
}

function isInTime(asked: Condition): boolean {
  if (asked.is !== 'between') return true
  try {
    return [asked.from, asked.to].every((text) => {
      const at = instant(text)
      return at >= '1900' && at < '3000'
    })
  } catch {
    return false
  }
}
