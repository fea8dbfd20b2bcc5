import type { OrganisationId } from '../organisation/organisation.ts'
import type { Channel } from '../organisation/window-kinds.ts'
import type { Kind } from '../policy/policy.ts'
import type { Instant } from '../time.ts'

/** The person served, in their own part of the record so that it can be masked and, one day, removed. */
export type Customer = {
  readonly name: string | null
  readonly account: string | null
  readonly contact: string | null
  /** Where the account belongs; both null for a national-card user (A14). */
  readonly province: string | null
  readonly city: string | null
}

/** What was taken in, as it was said; never changed afterwards. */
export type Intake = {
  readonly channel: Channel
  readonly window: OrganisationId
  readonly customer: Customer
  readonly kind: Kind | null
  readonly sp: OrganisationId | null
  /** For contacts of an SP: does it complain itself, or pass on a customer's complaint (A8)? */
  readonly onBehalfOf: 'self' | 'customer' | null
  readonly submittedAt: Instant
  /** Start of the clocks: the submission, or the next opening of the channel (X3). */
  readonly receivedAt: Instant
  readonly description: string
  readonly consumedAt: Instant | null
  readonly serviceContent: string | null
  /** Yuan in dispute. */
  readonly amount: number | null
  readonly areaType: 'urban' | 'rural' | null
  /** When the disputed fee arose: start of the months in which an appeal is admissible (X10). */
  readonly disputedAt: Instant | null
  /** For a complaint passed on by an SP: when the customer complained to it, and when it answered. */
  readonly customerComplainedAt: Instant | null
  readonly spRepliedCustomerAt: Instant | null
}
