import { type Instant, plusMinutes } from '../time.ts'

const LONGEST_DAYS = 365

/** The last instant up to which a key that is made now may be good. */
export function lastExpiry(now: Instant): Instant {
  return plusMinutes(now, LONGEST_DAYS * 24 * 60)
}

/** Whether a key may be good until then: not into the past, and for a year at most. */
export function mayExpireAt(expiresAt: Instant, now: Instant): boolean {
  return expiresAt > now && expiresAt <= lastExpiry(now)
}
