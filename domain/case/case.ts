import type { Clock, Party } from '../clock/clock.ts'
import type { OrganisationId, Tier } from '../organisation/organisation.ts'
import type { CategoryKey, Kind } from '../policy/policy.ts'
import type { Priority } from '../policy/priority.ts'
import type { Instant } from '../time.ts'
import type { Intake } from './intake.ts'
import type { Move, Status } from './lifecycle.ts'

/** An interval in which one organisation holds the case. Legs tile the life of the case. */
export type Leg = {
  readonly no: number
  readonly organisation: OrganisationId
  readonly tier: Tier | null
  readonly round: number
  readonly cause: Move
  readonly startedAt: Instant
  readonly endedAt: Instant | null
  /** The person there who works on the case, or did last; absent where nobody did. */
  readonly handler?: string
}

/** A step of the way: up to an organisation, or down to one, or to the party that is told. */
export type Step = { readonly way: 'up' | 'down' | 'back'; readonly to: Party }

export type Satisfaction = 'satisfied' | 'accepted' | 'dissatisfied' | 'unknown'

export type QueryMode = 'instant' | 'guidedSelfService' | 'billingLookup'

export type OutcomeCode =
  | 'answeredDirectly'
  | 'explainedUpheld'
  | 'faultRepaired'
  | 'queryAnsweredInstantly'
  | 'queryAnsweredViaBilling'
  | 'queryGuidedSelfService'
  | 'refunded'
  | 'refundedBySp'
  | 'resolvedAtBranch'
  | 'resolvedAtNational'
  | 'resolvedAtProvince'
  | 'resolvedAtWindow'
  | 'withdrawn'
  | 'merged'

/** The solution on its way down. */
export type Solution = {
  readonly by: OrganisationId
  readonly tier: Tier | null
  readonly at: Instant
  readonly note: string | null
}

/** Handling from receipt (or reopening) to its end; a reopened case has several (X6). */
export type Round = {
  readonly no: number
  readonly startedAt: Instant
  readonly path: readonly Step[]
  readonly solution: Solution | null
  readonly deliveredAt: Instant | null
  readonly outcome: OutcomeCode | null
  readonly satisfaction: Satisfaction | null
  readonly callAttempts: number
  readonly overdueReason: string | null
}

export type LiableParty = 'sp' | 'operator' | 'shared' | 'customer' | 'none'

/** Money given back (X18); yuan. */
export type Refund = {
  readonly amount: number
  readonly liableParty: LiableParty
  readonly sp: OrganisationId | null
  readonly by: OrganisationId
  readonly at: Instant
}

/** Work asked of another organisation while the holder stays (协办). */
export type SideTask = {
  readonly no: number
  readonly asker: OrganisationId
  readonly to: OrganisationId
  readonly note: string | null
  readonly askedAt: Instant
  readonly doneAt: Instant | null
  readonly answer: string | null
}

export type SpAnswer = {
  readonly sp: OrganisationId
  readonly at: Instant
  readonly result: 'admitted' | 'denied' | 'investigating' | 'returned'
}

/** A wait (挂起): why, since when, until when it was agreed, and how the customer agreed to it. */
export type Hold = {
  readonly reason: string
  readonly from: Instant
  readonly to: Instant | null
  readonly until: Instant | null
  readonly consent: string | null
}

export type Link = { readonly type: 'appealOf' | 'regulatorAppeal' | 'mergedInto'; readonly number: string }

export type Case = {
  readonly id: string
  readonly shardKey: number
  readonly number: string
  /** Number of the last event. */
  readonly version: number
  /** Instant of the last event: what is decided next does not lie before it, whichever machine's clock decides. */
  readonly changedAt: Instant
  readonly status: Status
  readonly beforeHold: Status | null
  readonly openedAt: Instant
  /** Of a late entry: when it was typed in; absent for what was typed in as it came. */
  readonly enteredAt?: Instant
  readonly closedAt: Instant | null
  /** When what belongs to a person was forgotten; absent while it is there. */
  readonly forgottenAt?: Instant
  /** Absent in histories from before there were priorities. */
  readonly priority?: Priority
  /** When somebody set it; absent while it follows the category. */
  readonly prioritisedAt?: Instant
  /** What somebody called it; absent while it is called by what was taken in. */
  readonly title?: string
  readonly intake: Intake
  readonly kind: Kind | null
  readonly category: CategoryKey | null
  readonly classifiedAt: Instant | null
  readonly sp: OrganisationId | null
  readonly policyVersion: number
  /** The window of first contact; it owns the contact with the customer to the end (X5). */
  readonly mainWindow: OrganisationId
  /** The desk that gives the answer: the main window, or the tier that took an SP's or the regulator's complaint. */
  readonly answerer: OrganisationId
  readonly owedTo: Party
  /** The stack: from the organisation of first contact up to the holder. */
  readonly route: readonly OrganisationId[]
  readonly legs: readonly Leg[]
  readonly clocks: readonly Clock[]
  readonly rounds: readonly Round[]
  readonly sideTasks: readonly SideTask[]
  readonly refunds: readonly Refund[]
  readonly spAnswers: readonly SpAnswer[]
  readonly holds: readonly Hold[]
  readonly links: readonly Link[]
  /** Part in a mass fault (X12): a parent has children, a child names its parent. */
  readonly parent: string | null
  readonly children: readonly string[]
  readonly unreachable: boolean
  readonly remindCount: number
  readonly returnCount: number
  readonly supervisionCount: number
  /** What an SP that owns the first contact reported: it has told the customer. */
  readonly spToldCustomerAt: Instant | null
}
