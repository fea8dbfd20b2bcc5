import { waysOf } from '../customer/reaching.ts'
import { type Instant, plusMinutes } from '../time.ts'

/** How somebody would rather be reached. */
export const preferredWays = ['phone', 'mail'] as const
export type PreferredWay = (typeof preferredWays)[number]

/** What a customer wants kept of themselves; the other way to reach them is what they say, and proves nothing. */
export type KeptOfCustomer = {
  readonly name: string | null
  readonly account: string | null
  readonly province: string | null
  readonly city: string | null
  readonly other: string | null
  readonly way: PreferredWay | null
  readonly language: 'zh' | 'en' | null
}

/** What a new account keeps. */
export const nothingKept: KeptOfCustomer = {
  ...{ name: null, account: null, province: null, city: null },
  ...{ other: null, way: null, language: null },
}

/** How long a customer is signed in: an evening at home, and no day in a net bar. */
const SIGNED_IN_MINUTES = 120
/** How long an account is kept that nobody comes to. */
const UNUSED_DAYS = 730

/** Until when a customer who signs in now is signed in. */
export function signedInUntil(now: Instant): Instant {
  return plusMinutes(now, SIGNED_IN_MINUTES)
}

/** Accounts that were last used before this are forgotten now. */
export function unusedSince(now: Instant): Instant {
  return plusMinutes(now, -UNUSED_DAYS * 1_440)
}

/** Whether a case is of whoever is reached so: by the one way they have proved, whatever else it names. */
export function isReachedBy(contact: string, proved: string): boolean {
  return waysOf(contact).includes(proved)
}
