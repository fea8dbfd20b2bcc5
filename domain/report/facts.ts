import type { Leg, LiableParty, Satisfaction, SpAnswer } from '../case/case.ts'
import type { Clock } from '../clock/clock.ts'
import type { OrganisationId } from '../organisation/organisation.ts'
import type { CategoryKey, Kind } from '../policy/policy.ts'
import type { Instant } from '../time.ts'

/** A promise as a report judges it. */
export type Promised = Pick<Clock, 'dueAt' | 'verdict' | 'settledAt' | 'stopped' | 'pauses'>

/** One hand-over to an SP and what came back; `result` is null while nothing has. */
export type DispatchFacts = Promised & {
  readonly sp: OrganisationId
  readonly startedAt: Instant
  readonly result: SpAnswer['result'] | null
}

export type RefundFacts = {
  readonly amount: number
  readonly liableParty: LiableParty
  readonly sp: OrganisationId | null
  readonly at: Instant
}

/** What is known of one case only by looking beyond its state: at other cases, and at its journal. */
export type Surroundings = {
  /**
   * An earlier complaint of the same account and category lies within the window of repeats (X13), until the last of
   * them was dropped; null: there is none.
   */
  readonly repeat: { readonly until: Instant | null } | null
  readonly reminders: readonly Instant[]
  readonly regulatorAppeals: readonly Instant[]
}

/**
 * What a report needs of one case. Everything that happens carries its time, so that a snapshot can be taken of any
 * instant and comes out the same whenever it is drawn up.
 */
export type CaseFacts = Surroundings & {
  /** A mass fault is one fault and no contact (X12); a regulator's letter belongs to the case it is about. */
  readonly nature: 'contact' | 'massFault' | 'appeal'
  readonly kind: Kind | null
  readonly category: CategoryKey | null
  readonly sp: OrganisationId | null
  readonly policyVersion: number
  readonly account: string | null
  readonly receivedAt: Instant
  /** When it was rejected, or merged into another case as a reminder: it was then never accepted. */
  readonly droppedAt: Instant | null
  /** The promises of the first round; later rounds do not change what came of them (X6). */
  readonly firstReply: Promised | null
  readonly resolve: Promised | null
  readonly rounds: readonly { readonly startedAt: Instant; readonly deliveredAt: Instant | null }[]
  readonly ratings: readonly { readonly satisfaction: Satisfaction; readonly at: Instant }[]
  readonly legs: readonly Pick<Leg, 'cause' | 'tier' | 'startedAt'>[]
  /** When other organisations were asked for their part. */
  readonly sideTasks: readonly Instant[]
  readonly refunds: readonly RefundFacts[]
  readonly dispatches: readonly DispatchFacts[]
}
