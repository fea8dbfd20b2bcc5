import type { Clock, Party } from '../clock/clock.ts'
import type { OrganisationId, Tier } from '../organisation/organisation.ts'
import type { CategoryKey, Kind, RingKind } from '../policy/policy.ts'
import type { Instant } from '../time.ts'
import type { LiableParty, OutcomeCode, QueryMode, Satisfaction } from './case.ts'
import type { DeskFacts, Ranked } from './desk-events.ts'
import type { Customer, Intake } from './intake.ts'
import type { Handed, SpFacts } from './sp-events.ts'

/** Who did it: a person for an organisation, or the system by itself. `saidBy` names whom they spoke for. */
export type By = {
  readonly person: string
  readonly organisation: OrganisationId | null
  readonly saidBy?: string
}

export type RefundWish = {
  readonly amount: number
  readonly liableParty: LiableParty
  readonly sp: OrganisationId | null
}

/** A line of a bill read to the customer: SP, code, amount, and that it was collected on the SP's behalf. */
export type ChargeLine = {
  readonly spName: string
  readonly spCode: string
  readonly serviceName: string
  readonly amount: number
  readonly collectedOnBehalf: true
}

/** The case identity that an opening event fixes. */
type Opening = {
  readonly id: string
  readonly shardKey: number
  readonly number: string
  readonly intake: Intake
  readonly policyVersion: number
  readonly answerer: OrganisationId
  readonly owedTo: Party
  /** From first contact up to the desk that must accept it, each with its tier. */
  readonly stack: readonly { readonly organisation: OrganisationId; readonly tier: Tier | null }[]
  /** Of a late entry: when it was typed in. */
  readonly enteredAt?: Instant
} & Ranked

/** Somebody who is named in what is said, at the organisation where they are to read it. */
export type Mention = { readonly person: string; readonly organisation: OrganisationId }

type Facts =
  | ({ readonly type: 'submitted'; readonly category: CategoryKey } & Opening)
  | ({
      readonly type: 'parentOpened'
      readonly category: CategoryKey
      readonly children: readonly string[]
    } & Opening)
  | ({ readonly type: 'appealOpened'; readonly category: CategoryKey; readonly appealOf: string } & Opening)
  | { readonly type: 'accepted' }
  | { readonly type: 'rejected'; readonly reason: string }
  | { readonly type: 'mergedInto'; readonly target: string }
  | ({
      readonly type: 'classified'
      readonly kind: Kind
      readonly category: CategoryKey
      readonly sp: OrganisationId | null
    } & Ranked)
  | ({
      readonly type: 'reclassified'
      readonly kind: Kind
      readonly category: CategoryKey
      readonly sp: OrganisationId | null
      readonly reason: string
    } & Ranked)
  | ({ readonly type: 'forwarded' } & Handed)
  | ({ readonly type: 'returned'; readonly reason: string } & Handed)
  | SpFacts
  | {
      readonly type: 'coordinationAsked'
      readonly no: number
      readonly asker: OrganisationId
      readonly to: OrganisationId
      readonly note: string | null
    }
  | {
      readonly type: 'coordinationDone'
      readonly no: number
      readonly note: string | null
      readonly refund: RefundWish | null
    }
  | {
      readonly type: 'solved'
      readonly organisation: OrganisationId
      readonly tier: Tier | null
      readonly note: string | null
      readonly refund: RefundWish | null
      readonly withoutSp: OrganisationId | null
    }
  | ({ readonly type: 'fedBack' } & Handed)
  | {
      readonly type: 'replied'
      readonly to: Party
      readonly via: string | null
      readonly note: string | null
      readonly unreachable: boolean
    }
  /** What was replied has reached nobody; `reply`: the event of it. */
  | { readonly type: 'replyUndelivered'; readonly reply: number }
  | {
      readonly type: 'delivered'
      readonly to: Party
      readonly via: string | null
      readonly note: string | null
      readonly outcome: OutcomeCode
      readonly queryMode: QueryMode | null
      readonly charges: readonly ChargeLine[]
      readonly refund: RefundWish | null
      readonly overdueReason: string | null
      readonly tier: Tier | null
    }
  | { readonly type: 'closed'; readonly satisfaction: Satisfaction; readonly byItself: boolean }
  | {
      readonly type: 'reopened'
      readonly satisfaction: Satisfaction
      readonly reason: string
      readonly tier: Tier | null
    }
  | {
      readonly type: 'held'
      readonly reason: string
      readonly until: Instant | null
      readonly consent: string | null
    }
  | { readonly type: 'resumed'; readonly heldMilliseconds: number }
  | {
      readonly type: 'reminded'
      readonly via: string | null
      readonly note: string | null
      readonly mergedFrom: string | null
    }
  | { readonly type: 'supplemented'; readonly text: string }
  | { readonly type: 'callAttempted'; readonly answered: boolean; readonly note: string | null }
  | { readonly type: 'withdrawn'; readonly reason: string | null }
  | {
      readonly type: 'supervised'
      readonly no: number
      readonly to: OrganisationId
      readonly automatic: boolean
      readonly clock: string | null
      readonly note: string | null
    }
  | { readonly type: 'extended'; readonly clock: string; readonly until: Instant; readonly reason: string }
  | {
      readonly type: 'noted'
      readonly text: string
      readonly visibility: 'internal' | 'partner'
      readonly toldCustomer: boolean
      readonly mentions?: readonly Mention[]
    }
  | {
      readonly type: 'messaged'
      readonly to: OrganisationId
      readonly text: string
      readonly mentions?: readonly Mention[]
    }
  | DeskFacts
  | { readonly type: 'joinedParent'; readonly parent: string }
  | { readonly type: 'childJoined'; readonly child: string }
  | {
      readonly type: 'appealReceived'
      readonly appeal: string
      readonly regulator: string
      readonly appealedAt: Instant
      readonly externalDueAt: Instant
    }
  | {
      readonly type: 'clockRang'
      readonly clock: string
      readonly ring: RingKind
      readonly step: number
      readonly ringAt: Instant
    }
  | { readonly type: 'customerCorrected'; readonly customer: Correction; readonly reason: string }
  | { readonly type: 'forgotten' }

/** What was wrong about a customer, as it is right; sealed like what was taken in. */
export type Correction = Partial<Pick<Customer, 'name' | 'account' | 'contact'>>

/** What happened, with what it did to the clocks: their new values, computed once when it was decided. */
export type CaseEvent = Facts & { readonly clocks: readonly Clock[] }

/** An event as the journal keeps it. */
export type Recorded = CaseEvent & { readonly seq: number; readonly at: Instant; readonly by: By }

export type EventType = CaseEvent['type']
export type EventOf<T extends EventType> = Extract<CaseEvent, { type: T }>
