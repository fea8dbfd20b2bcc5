import type { Instant } from '../time.ts'
import type { DispatchFacts } from './facts.ts'
import type { SpMeasure, Sums } from './measures.ts'
import { answersAt } from './measures-at.ts'
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
  return spScoreFrom(answersAt(dispatches, at))
}

/** The scorecard out of the sums of what was counted. */
export function spScoreFrom(sums: Sums<SpMeasure>): SpScore {
  const { dispatched = 0, answered = 0, returned = 0, kept = 0, broken = 0, answerMilliseconds = 0 } = sums
  return {
    ...{ dispatched, answered, returned },
    decided: kept + broken,
    onTime: kept,
    late: broken,
    onTimeRate: percent(kept, kept + broken),
    averageAnswerHours: quotient(answerMilliseconds, answered * 3_600_000),
  }
}
