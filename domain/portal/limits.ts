import { type Instant, plusMinutes } from '../time.ts'

/** How long a code is good, how often it may be tried, and how many digits it has. */
export const CODE_MINUTES = 10
export const CODE_TRIES = 5
export const CODE_DIGITS = 6
/** How long a customer is at their case: a telephone that is left lying shows it no longer. */
const AT_CASE_MINUTES = 30

/** Until when a code that is asked for now is good. */
export function codeEnds(now: Instant): Instant {
  return plusMinutes(now, CODE_MINUTES)
}

/** Until when a customer who enters now is at their case. */
export function followingEnds(now: Instant): Instant {
  return plusMinutes(now, AT_CASE_MINUTES)
}
