/** Facts as they stood at a snapshot: what happened at it or after it does not count (X16). */
import type { Satisfaction } from '../case/case.ts'
import type { Move } from '../case/lifecycle.ts'
import type { Instant } from '../time.ts'
import type { CaseFacts, Promised } from './facts.ts'

/** Whether it had happened by then: what happens on the stroke of the next month belongs to that month. */
export function by(at: Instant | null, snapshotAt: Instant): boolean {
  return at !== null && at < snapshotAt
}

/** How a promise stood: kept, broken, or not decided because its time was not up or it fell away before it was. */
export function standingAt(one: Promised, snapshotAt: Instant): 'kept' | 'broken' | 'undecided' {
  if (by(one.settledAt, snapshotAt)) return one.verdict === 'met' ? 'kept' : 'broken'
  return one.dueAt < lastMoment(one, snapshotAt) ? 'broken' : 'undecided'
}

/** How far the clock had run: to the snapshot, to where its promise fell away, or to where it was standing still. */
function lastMoment({ stopped, pauses }: Promised, snapshotAt: Instant): Instant {
  const end = stopped && stopped.at < snapshotAt ? stopped.at : snapshotAt
  const still = pauses.find((one) => one.from <= end && (one.to === null || one.to >= end))
  return still ? still.from : end
}

/** Whether it counts as accepted: a contact of a customer that was neither rejected nor merged (X7, X12). */
export function isAccepted(facts: CaseFacts, snapshotAt: Instant): boolean {
  return facts.nature === 'contact' && by(facts.receivedAt, snapshotAt) && !by(facts.droppedAt, snapshotAt)
}

/** Whether it repeated an earlier complaint that had not been dropped itself (X13). */
export function isRepeated({ repeat }: CaseFacts, snapshotAt: Instant): boolean {
  return repeat !== null && !by(repeat.until, snapshotAt)
}

/** Whether the customer had been given a result, however it went on from there. */
export function wasDelivered(facts: CaseFacts, snapshotAt: Instant): boolean {
  return by(facts.rounds[0]?.deliveredAt ?? null, snapshotAt)
}

/** Whether it was resolved: the round it was in had been delivered. */
export function isResolved(facts: CaseFacts, snapshotAt: Instant): boolean {
  const round = facts.rounds.findLast((one) => by(one.startedAt, snapshotAt))
  return by(round?.deliveredAt ?? null, snapshotAt)
}

/** Whether the customer had sent it back into another round. */
export function wasReopened(facts: CaseFacts, snapshotAt: Instant): boolean {
  return facts.rounds.slice(1).some((one) => by(one.startedAt, snapshotAt))
}

/** The highest tier it had reached; 0 for a case that only SPs and departments held. */
export function topTier(facts: CaseFacts, snapshotAt: Instant): number {
  const reached = facts.legs.filter((leg) => by(leg.startedAt, snapshotAt))
  return Math.max(0, ...reached.map((leg) => leg.tier ?? 0))
}

/** How often it had been handed over by one kind of move. */
export function handedBy(facts: CaseFacts, cause: Move, snapshotAt: Instant): number {
  return facts.legs.filter((leg) => leg.cause === cause && by(leg.startedAt, snapshotAt)).length
}

/** What the customer had said last; null when nothing was known yet. */
export function ratingAt(facts: CaseFacts, snapshotAt: Instant): Satisfaction | null {
  return facts.ratings.findLast((one) => by(one.at, snapshotAt))?.satisfaction ?? null
}
