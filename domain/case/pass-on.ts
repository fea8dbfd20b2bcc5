import type { Clock } from '../clock/clock.ts'
import { startClock } from '../clock/start.ts'
import type { Instant } from '../time.ts'
import type { Case } from './case.ts'
import type { World } from './deciding.ts'
import { roundOf } from './reading.ts'

/**
 * The clock on a desk that has the result in hand: it should pass it on within half an hour (A16).
 * `leg` is the number of the leg in which it does; none where the policy sets no such time.
 */
export function passOnClock(
  c: Case,
  desk: string,
  to: string,
  leg: number,
  now: Instant,
  world: World,
): readonly Clock[] {
  const minutes = world.policy.passOnMinutes
  if (minutes === null) return []
  const promise = {
    kind: 'passOn',
    number: leg,
    round: roundOf(c).no,
    owedBy: desk,
    owedTo: to,
    category: null,
    calendar: null,
    from: now,
    limit: { minutes },
  } as const
  return [startClock(promise, world)]
}
