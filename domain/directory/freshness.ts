import { type Instant, plusMinutes } from '../time.ts'

/** How much can be relied on a row: verified, to be verified soon, or too long unverified. */
export const freshnesses = ['verified', 'dueSoon', 'stale'] as const
export type Freshness = (typeof freshnesses)[number]

/** The terms of the policy by which contacts are verified. */
export type VerifyTerms = {
  readonly verifyContactsDays: number
  /** So many days before, whoever looks after a row is reminded. */
  readonly remindContactsDays: number
}

const DAY = 24 * 60

/** When a row must be verified again; null: it never was. */
export function verifyBy(verifiedAt: Instant | null, { verifyContactsDays }: VerifyTerms): Instant | null {
  return verifiedAt === null ? null : plusMinutes(verifiedAt, verifyContactsDays * DAY)
}

/** How fresh a row is; what nobody has verified yet is stale (S04). At the very instant of the term it is still in time. */
export function freshnessOf(verifiedAt: Instant | null, terms: VerifyTerms, now: Instant): Freshness {
  const due = verifyBy(verifiedAt, terms)
  if (due === null || now > due) return 'stale'
  return now < plusMinutes(due, -terms.remindContactsDays * DAY) ? 'verified' : 'dueSoon'
}
