import { earlier, type Instant, plusMinutes } from '../time.ts'

const IDLE_HOURS = 12
const LONGEST_DAYS = 7
const PROOF_MINUTES = 10
const HALF_MINUTES = 5

/** A session ends a long shift after it was last used, and after a week in any case. */
export function sessionEnds(now: Instant, endsAt: Instant = lastEnd(now)): Instant {
  return earlier(plusMinutes(now, IDLE_HOURS * 60), endsAt)
}

/** When a session that begins now ends whatever happens. */
export function lastEnd(now: Instant): Instant {
  return plusMinutes(now, LONGEST_DAYS * 24 * 60)
}

/** Whether somebody has proved who they are so lately that a sensitive act needs no other proof. */
export function isProofFresh(provedAt: Instant, now: Instant): boolean {
  return plusMinutes(provedAt, PROOF_MINUTES) > now
}

/** How long somebody who has given the password may look for the code. */
export function halfSessionEnds(now: Instant): Instant {
  return plusMinutes(now, HALF_MINUTES)
}
