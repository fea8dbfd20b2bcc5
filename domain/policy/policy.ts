import type { Channel } from '../organisation/window-kinds.ts'
import type { Priority } from './priority.ts'

export type Kind = 'consultation' | 'query' | 'complaint'

export type CategoryKey = string

/** One row of the limits (domain.md 6.1). Limits are in minutes of the row's clock mode. */
export type CategoryRow = {
  readonly kind: Kind
  readonly firstReplyMinutes: number
  readonly resolveMinutes: number
  /** What an SP has for its answer; null where the manual names none (then `spReplyMinutes` of the policy). */
  readonly spReplyMinutes: number | null
  /** Whether the manual itself fixes these limits; the rest are our defaults and stay out of its compliance rate. */
  readonly seedMandated: boolean
  readonly feeDispute: boolean
  readonly networkFault: boolean
  /** The case must name the SP concerned. */
  readonly namesSp: boolean
  /** Issued by an SP (R21, R22): taken by tier 3 or 4, answered to the SP. */
  readonly spOriginated: boolean
  /** How urgent its cases are until somebody says otherwise. */
  readonly priority: Priority
  readonly zh: string
  readonly en: string
}

export type ClockKind =
  | 'firstReply'
  | 'resolve'
  | 'spReply'
  | 'statutoryReply'
  | 'statutoryRepair'
  | 'spWindowReply'
  | 'external'
  | 'passOn'
  | 'holdUntil'
  | 'autoClose'

/** What happens when a step of the ladder is reached. */
export type RingKind = 'warning' | 'breach' | 'escalation' | 'reminder' | 'autoClose'

/** Who is told when a clock rings. */
export type Audience = 'holder' | 'mainWindow' | 'owner' | 'superior' | 'serviceManagement' | 'province'

/** A step of the warning ladder (domain.md 3.3): at a fraction of the limit, or at the end of a day of a limit in days. */
export type LadderStep = {
  readonly clock: ClockKind
  readonly at: { readonly fraction: readonly [number, number] } | { readonly day: number }
  readonly ring: RingKind
  readonly tells: readonly Audience[]
}

/** Fields that must be filled for a contact of this kind by one of these channels (X21). */
export type RequiredFields = {
  readonly channels: readonly Channel[] | 'any'
  readonly kind: Kind | 'any'
  readonly fields: readonly IntakeField[]
}

export type IntakeField = 'account' | 'consumedAt' | 'serviceContent' | 'description' | 'contact'

/** What the business may change, as one versioned piece of data. A case keeps the version it was judged by. */
export type Policy = {
  readonly version: number
  readonly categories: Readonly<Record<CategoryKey, CategoryRow>>
  /** The category a complaint is timed by until someone has classified it. */
  readonly provisionalCategory: Readonly<Record<Kind, CategoryKey>>
  readonly clockMode: 'elapsed' | 'business'
  /** The calendar of business clocks; null: the calendar of the channel. */
  readonly businessCalendar: string | null
  /** Inclusive: met at the very instant of the limit. */
  readonly boundary: 'inclusive' | 'exclusive'
  readonly holdPausesClock: boolean
  readonly ladder: readonly LadderStep[]
  readonly spReplyMinutes: number
  readonly passOnMinutes: number | null
  /** Within how many minutes somebody of an SP that is reached by telephone should be told of a dispatch. */
  readonly tellSpMinutes: number
  /** After how many days a row of the contact directory must be verified again, and how many days before one is reminded. */
  readonly verifyContactsDays: number
  readonly remindContactsDays: number
  readonly statutoryReplyDays: number
  readonly statutoryRepairHours: { readonly urban: number; readonly rural: number }
  readonly feeAppealMonths: number
  readonly repeatWindowDays: number
  readonly reportDueWorkday: number
  readonly reportDueTime: string
  readonly windowMayResolveComplaint: boolean
  readonly callAttemptsBeforeMessage: number
  readonly autoCloseDays: number | null
  readonly reopenWithinDays: number | null
  /** X17: once an SP is overdue, may the dispatching tier decide without it? */
  readonly refundFirst: boolean
  /** May an SP be shown, for a reason, what is masked of a customer? As it is today, for every case (X23). */
  readonly spMayCallCustomer: boolean
  readonly requiredFields: readonly RequiredFields[]
  readonly overdueReasons: readonly string[]
  readonly holdReasons: readonly HoldReason[]
  /** The version in force counts, also for cases judged by an earlier one. */
  readonly retention: Retention
}

/** How many days after the end of a case what belongs to a person is kept; null: as long as the case, or for ever. */
export type Retention = {
  /** The case itself, with everything of it; one of no kind as a complaint. */
  readonly cases: Readonly<Record<Kind, number | null>>
  /** Files that were sent with it. */
  readonly attachments: number | null
  /** Recordings of calls among these files. */
  readonly callRecords: number | null
}

export type HoldReason = {
  readonly key: string
  readonly waitsForCustomer: boolean
  /** The customer's agreement must be on record, with a time to come back to it. */
  readonly needsConsent: boolean
  readonly overdueReason: string | null
}

/** Business policy content without its number: what an editor writes. */
export type PolicyContent = Omit<Policy, 'version'>
