import { isPaused } from '../clock/clock.ts'
import { pause, settle, unsettle } from '../clock/judge.ts'
import type { Instant } from '../time.ts'
import type { Case } from './case.ts'
import type { World } from './deciding.ts'
import type { CaseEvent } from './events.ts'

/** A reply whose message has reached nobody. */
export type Undelivered = {
  /** The event of the reply, and when it was. */
  readonly reply: number
  readonly repliedAt: Instant
  /** When the customer was answered otherwise since; null: not yet. */
  readonly answeredAt: Instant | null
}

/**
 * A reply counts when it reaches the customer (R16): one that was sent back keeps no promise. The promise that it had
 * settled waits again, for as long as it did; where the customer was answered otherwise meanwhile, that counts.
 */
export function replyUndelivered(
  c: Case,
  { reply, repliedAt, answeredAt }: Undelivered,
  world: World,
  now: Instant,
) {
  const isHeld = c.clocks.some(isPaused)
  const clocks = c.clocks
    .filter((one) => one.kind === 'firstReply' && one.settledAt === repliedAt)
    .map((one) => unsettle(one, repliedAt))
    .map((one) =>
      answeredAt !== null ? settle(one, answeredAt, world.policy) : isHeld ? pause(one, now) : one,
    )
  return { type: 'replyUndelivered', reply, clocks } satisfies CaseEvent
}
