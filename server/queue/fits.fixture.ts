/** For tests: what a filter means, said once more without a database. */
import type { Condition, Filter } from '#domain/queue/filter.ts'
import { ME, OWN } from '#domain/queue/filter.ts'
import { epochMilliseconds, type Instant, instant } from '#domain/time.ts'
import type { rowOf } from '../case/case-row.ts'
import type { Looking } from './compile-filter.ts'

type Row = ReturnType<typeof rowOf>

/** Whether a case fits a filter. */
export function fits(filter: Filter, row: Row, looking: Looking): boolean {
  const answers = filter.parts.map((part) =>
    'join' in part ? joined(part.join, part.parts, row, looking) : fitsOne(part, row, looking),
  )
  return together(filter.join, answers)
}

function joined(join: Filter['join'], parts: readonly Condition[], row: Row, looking: Looking): boolean {
  return together(
    join,
    parts.map((part) => fitsOne(part, row, looking)),
  )
}

function together(join: Filter['join'], answers: readonly boolean[]): boolean {
  return answers.length === 0 || (join === 'and' ? answers.every(Boolean) : answers.some(Boolean))
}

function fitsOne(asked: Condition, row: Row, looking: Looking): boolean {
  const value = isHidden(asked.field, row, looking) ? null : wordOf(asked.field, row, looking)
  if ('of' in asked) {
    const meant = (one: string) => (one === OWN ? looking.organisation : one === ME ? looking.person : one)
    const isOne = asked.of.some((one) => meant(one) === value)
    return isOne === (asked.is === 'oneOf')
  }
  if ('minutes' in asked || 'from' in asked || 'day' in asked)
    return value !== null && fitsInTime(asked, String(value), looking)
  if (asked.is === 'empty' || asked.is === 'given') return (value === null) === (asked.is === 'empty')
  if ('n' in asked) return asked.is === 'atLeast' ? Number(value) >= asked.n : Number(value) <= asked.n
  return value === (asked.is === 'yes')
}

function isHidden(field: Condition['field'], row: Row, { isOutside, organisation }: Looking): boolean {
  if (!isOutside) return false
  return ['arrived', 'heldSince'].includes(field) || (field === 'handler' && row.holder !== organisation)
}

type Timed = Extract<Condition, { readonly is: 'within' | 'notWithin' | 'between' | 'onDay' }>

function fitsInTime(asked: Timed, value: string, { now, dayStart }: Looking): boolean {
  const at = value === 'infinity' ? Number.POSITIVE_INFINITY : Date.parse(value)
  const minutes = (at - epochMilliseconds(now)) / 60_000
  const between = (from: Instant, to: Instant) => at >= epochMilliseconds(from) && at < epochMilliseconds(to)
  if (asked.is === 'onDay') return between(dayStart(asked.day), dayStart(asked.day + 1))
  if (asked.is === 'between') return between(instant(asked.from), instant(asked.to))
  const isNear = asked.field === 'due' ? minutes <= asked.minutes : minutes >= -asked.minutes
  return isNear === (asked.is === 'within')
}

function wordOf(field: Condition['field'], row: Row, { isOutside }: Looking): unknown {
  if (isOutside && field === 'breached') return row.sp_breached
  if (isOutside && field === 'due') return row.sp_due_at
  if (field === 'mainWindow') return row.main_window
  if (field === 'due') return row.due_at
  if (field === 'received') return row.received_at
  if (field === 'closed') return row.closed_at
  if (field === 'heldSince') return row.state.legs.at(-1)?.startedAt ?? null
  if (field === 'province') return String(Math.trunc(row.shard_key / 100))
  if (field === 'massFault') return row.is_parent
  if (field === 'reminders') return row.state.remindCount
  if (field === 'rounds') return row.state.rounds.length
  if (field === 'parent') return row.state.parent
  if (field === 'arrived') return row.state.legs.at(-1)?.cause
  return row[field]
}
