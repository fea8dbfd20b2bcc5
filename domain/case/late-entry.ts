import { type Instant, millisecondsBetween } from '../time.ts'

/** What is typed in so much later than it was taken is a late entry; less is the time that typing takes. */
const LATE_AFTER_MINUTES = 60

/** When a contact was entered, if that was long after it was taken: its clocks run from the earlier moment, and everybody sees why. */
export function enteredLate(submittedAt: Instant, now: Instant): { readonly enteredAt?: Instant } {
  return millisecondsBetween(submittedAt, now) > LATE_AFTER_MINUTES * 60_000 ? { enteredAt: now } : {}
}
