import { type Instant, millisecondsBetween, plusMinutes } from '../time.ts'

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

/**
 * Since when an organisation lacks a row that it must have, as it is reminded: first when it has been there for as long
 * as a reminder comes before a term, then anew with every term. Null: it has not been there for that long.
 */
export function missingSince(createdAt: Instant, terms: VerifyTerms, now: Instant): Instant | null {
  const first = plusMinutes(createdAt, terms.remindContactsDays * DAY)
  const past = Math.floor(millisecondsBetween(first, now) / (terms.verifyContactsDays * DAY * 60_000))
  return past < 0 ? null : plusMinutes(first, past * terms.verifyContactsDays * DAY)
}
