import type { Case, OutcomeCode, Satisfaction } from '../../case/case.ts'
import type { OrganisationId } from '../../organisation/organisation.ts'
import type { CategoryKey } from '../../policy/policy.ts'
import { type Instant, millisecondsBetween } from '../../time.ts'
import { by, isAccepted, isResolved, ratingAt, standingAt, topTier } from '../as-of.ts'
import type { CaseFacts, Promised } from '../facts.ts'
import { factsOf } from '../facts-of-case.ts'

/** A promise to a customer that was broken, and why: what was said when it was kept late, and who held the case then. */
export type OverdueCase = {
  readonly number: string
  readonly category: CategoryKey | null
  readonly promise: 'firstReply' | 'resolve'
  readonly dueAt: Instant
  readonly settledAt: Instant | null
  /** How late it was, or was by the end of the month. */
  readonly lateMilliseconds: number
  readonly heldBy: OrganisationId | null
  readonly reason: string
}

/**
 * A case that says more than its number: what it was about, how far it went, what came of it. Nothing that was written
 * in it, nor whose it is: a report is kept for longer than a customer is remembered, and goes further.
 */
export type TypicalCase = {
  readonly number: string
  readonly category: CategoryKey | null
  readonly sp: OrganisationId | null
  readonly tier: number
  readonly receivedAt: Instant
  readonly hours: number | null
  readonly outcome: OutcomeCode | null
  readonly satisfaction: Satisfaction | null
}

const promises = ['firstReply', 'resolve'] as const

/** The promises of a complaint that were broken by then, as the figures count them. */
export function overdueOf(c: Case, at: Instant): readonly OverdueCase[] {
  const facts = factsOf(c)
  if (facts.kind !== 'complaint' || !isAccepted(facts, at)) return []
  return promises.flatMap((promise) => {
    const one = facts[promise]
    if (!one || standingAt(one, at) !== 'broken') return []
    const settledAt = by(one.settledAt, at) ? one.settledAt : null
    return {
      ...{ number: c.number, category: c.category, promise, dueAt: one.dueAt, settledAt },
      lateMilliseconds: Math.max(0, millisecondsBetween(one.dueAt, settledAt ?? at)),
      heldBy: holderAt(c, one.dueAt),
      reason: reasonOf(c, facts, one, at),
    }
  })
}

function holderAt({ legs }: Case, at: Instant): OrganisationId | null {
  return legs.findLast((leg) => leg.startedAt <= at)?.organisation ?? null
}

/** The reason that was given for it; before one was, whether an SP had not answered in time or nobody had. */
function reasonOf(c: Case, facts: CaseFacts, promise: Promised, at: Instant): string {
  const [round] = c.rounds
  if (promise === facts.resolve && by(round?.deliveredAt ?? null, at) && round?.overdueReason)
    return round.overdueReason
  return facts.dispatches.some((one) => standingAt(one, at) === 'broken') ? 'spLate' : 'notGiven'
}

/** What is told of a case that stands for others. */
export function typicalOf(c: Case, at: Instant): TypicalCase {
  const facts = factsOf(c)
  const deliveredAt = facts.rounds[0]?.deliveredAt ?? null
  const done = by(deliveredAt, at) && deliveredAt !== null
  return {
    ...{ number: c.number, category: c.category, sp: c.sp, tier: topTier(facts, at) },
    receivedAt: facts.receivedAt,
    hours: done ? Math.round(millisecondsBetween(facts.receivedAt, deliveredAt) / 36_000) / 100 : null,
    outcome: done ? (c.rounds[0]?.outcome ?? null) : null,
    satisfaction: ratingAt(facts, at),
  }
}

/** The cases to learn from, at most that many: those that went furthest, came back, or left a customer dissatisfied. */
export function typicalAmong(all: readonly Case[], at: Instant, most: number): readonly TypicalCase[] {
  const weight = (c: Case) => {
    const facts = factsOf(c)
    if (facts.kind !== 'complaint' || !isAccepted(facts, at)) return 0
    const isOpen = isResolved(facts, at) ? 0 : 1
    const isDissatisfied = ratingAt(facts, at) === 'dissatisfied' ? 3 : 0
    return topTier(facts, at) + isDissatisfied + isOpen + Math.min(2, facts.rounds.length - 1)
  }
  return all
    .map((c) => ({ c, n: weight(c) }))
    .filter((one) => one.n > 0)
    .sort((a, b) => b.n - a.n || (a.c.number < b.c.number ? -1 : 1))
    .slice(0, most)
    .map(({ c }) => typicalOf(c, at))
}
