import type { OrganisationId, Tier } from '../organisation/organisation.ts'
import type { Instant } from '../time.ts'
import type { SpAnswer } from './case.ts'
import type { SpReceipt, SpWay } from './sp-delivery.ts'

/** What somebody of an SP said by another way than its portal: who, reached where, and when they said it. */
export type SpSaid = {
  readonly way: 'mail' | 'phone'
  readonly name: string
  readonly role: string | null
  /** The number called, or the address written from. */
  readonly reached: string | null
  readonly at: Instant
}

/** To whom a case is handed, at which tier, and with which words. */
export type Handed = { readonly to: OrganisationId; readonly tier: Tier | null; readonly note: string | null }

/** What happens between the tier that dispatches and an SP. */
export type SpFacts =
  | ({ readonly type: 'dispatchedToSp'; readonly contactUsed: 'primary' | 'backup' } & Handed)
  | ({
      readonly type: 'spAnswered'
      readonly sp: OrganisationId
      readonly result: SpAnswer['result']
      readonly said?: SpSaid
    } & Handed)
  | ({
      readonly type: 'spReturned'
      readonly sp: OrganisationId
      readonly reason: string
      readonly said?: SpSaid
    } & Handed)
  | {
      readonly type: 'spCalled'
      readonly to: OrganisationId
      readonly answered: boolean
      readonly said: SpSaid
      readonly note: string | null
    }
  | {
      readonly type: 'spReceipt'
      readonly to: OrganisationId
      readonly way: SpWay
      readonly receipt: SpReceipt
    }
