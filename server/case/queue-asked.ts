import type { listCases } from '#contract/case/queue.ts'
import type { QueryOf } from '#contract/endpoint.ts'
import { readBehind } from '#domain/board/behind.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { behindNumber } from '../queue/behind-number.ts'
import { lookingOf, narrowingOf } from '../queue/narrowing.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import type { Narrowed } from './queue-conditions.ts'

type Said = Omit<NonNullable<QueryOf<typeof listCases>>, 'after' | 'limit'>

/** A queue with everything it is narrowed by. */
export type QueueAsked = {
  readonly filters: Omit<Said, 'quick' | 'soon' | 'filter' | 'behind'>
  readonly narrowed: Narrowed
}

/** What was asked for, once it is known to be a queue and filters of ours. */
export function queueAsked(
  { quick, soon, filter, behind, ...filters }: Said,
  call: Pick<Call, 'who' | 'now'>,
  shell: Pick<Shell, 'reference'>,
): Outcome<QueueAsked, Refused> {
  const found = narrowingOf({ quick, soon, filter })
  if (!found.ok) return found
  const looking = lookingOf(call, shell)
  const number = behind === undefined ? null : readBehind(behind)
  if (behind !== undefined && number === null) return no(refused('malformed', 'behind'))
  const ground = { ...looking, zone: shell.reference.calendars().zone, network: shell.reference.network() }
  const narrowed = { filters: found.value, looking, behind: number && behindNumber(number, ground) }
  return yes({ filters, narrowed })
}
