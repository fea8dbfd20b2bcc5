import type { Instant } from '../time.ts'
import { millisecondsBetween } from '../time.ts'
import { by, standingAt, tally } from './as-of.ts'
import type { DispatchFacts } from './facts.ts'
import { percent, quotient } from './rounding.ts'

/** How an SP did with what was handed to it (domain.md 1.5): the limit of each dispatch is its own due instant. */
export type SpScore = {
  readonly dispatched: number
  readonly answered: number
  /** Given back undone; an answer in time as far as the limit goes. */
  readonly returned: number
  readonly decided: number
  readonly onTime: number
  readonly late: number
  readonly onTimeRate: number | null
  readonly averageAnswerHours: number | null
}

/** The scorecard over the dispatches to one SP, as they stood at an instant (R18). */
export function spScore(dispatches: readonly DispatchFacts[], at: Instant): SpScore {
  const begun = dispatches.filter((one) => by(one.startedAt, at))
  const answered = begun.filter((one) => by(one.settledAt, at))
  const { decided, kept } = tally(begun, at)
  const milliseconds = answered.reduce(
    (sum, one) => sum + millisecondsBetween(one.startedAt, one.settledAt ?? one.startedAt),
    0,
  )
  return {
    dispatched: begun.length,
    answered: answered.length,
    returned: answered.filter((one) => one.result === 'returned').length,
    decided,
    onTime: kept,
    late: begun.filter((one) => standingAt(one, at) === 'broken').length,
    onTimeRate: percent(kept, decided),
    averageAnswerHours: quotient(milliseconds, answered.length * 3_600_000),
  }
}
