import type { LiableParty, Satisfaction } from '../case/case.ts'
import { type Instant, millisecondsBetween } from '../time.ts'
import {
  by,
  handedBy,
  isAccepted,
  isRepeated,
  isResolved,
  ratingAt,
  standingAt,
  topTier,
  wasDelivered,
  wasReopened,
} from './as-of.ts'
import type { CaseFacts, DispatchFacts, Promised, RefundFacts } from './facts.ts'
import type { CaseMeasure, SpMeasure, Sums } from './measures.ts'

/** Whether the manual itself fixes the limits of this case (A19). */
export type SeedMandated = (facts: Pick<CaseFacts, 'category' | 'policyVersion'>) => boolean

/** What one case counts for in each measure, as it stood at an instant. */
export function measuresAt(facts: CaseFacts, at: Instant, seedMandated: SeedMandated): Sums<CaseMeasure> {
  if (facts.nature === 'massFault') return { massFaults: one(by(facts.receivedAt, at)) }
  if (!isAccepted(facts, at)) return {}
  return {
    accepted: 1,
    consultations: one(facts.kind === 'consultation'),
    queries: one(facts.kind === 'query'),
    ...(facts.kind === 'complaint' ? complaintAt(facts, at, seedMandated) : {}),
    ...solutionAt(facts, at),
    ...rated(ratingAt(facts, at)),
    reminders: countBy(facts.reminders, at),
    forwards: handedBy(facts, 'forward', at),
    returns: handedBy(facts, 'return', at),
    ...dispatchesAt(facts.dispatches, at),
    ...refundsAt(facts.refunds, at),
  }
}

function complaintAt(facts: CaseFacts, at: Instant, seedMandated: SeedMandated): Sums<CaseMeasure> {
  const [firstReplyKept, firstReplyBroken] = judged(facts.firstReply, at)
  const [resolveKept, resolveBroken] = judged(facts.resolve, at)
  const isMandated = seedMandated(facts)
  const tier = topTier(facts, at)
  const isOver = isResolved(facts, at)
  return {
    complaints: 1,
    ...{ firstReplyKept, firstReplyBroken, resolveKept, resolveBroken },
    seedKept: isMandated ? firstReplyKept + resolveKept : 0,
    seedBroken: isMandated ? firstReplyBroken + resolveBroken : 0,
    complaintsResolved: one(isOver),
    resolveMilliseconds: isOver ? timeToFirstResult(facts) : 0,
    repeats: one(isRepeated(facts, at)),
    appeals: countBy(facts.regulatorAppeals, at),
    reachedT3: one(tier >= 3),
    reachedT4: one(tier >= 4),
  }
}

function judged(promise: Promised | null, at: Instant): readonly [kept: number, broken: number] {
  const standing = promise && standingAt(promise, at)
  return [one(standing === 'kept'), one(standing === 'broken')]
}

function solutionAt(facts: CaseFacts, at: Instant): Sums<CaseMeasure> {
  const isOver = isResolved(facts, at)
  const wasGiven = wasDelivered(facts, at)
  return {
    resolved: one(isOver),
    resolvedAtOnce: one(isOver && stayedAtWindow(facts, at)),
    delivered: one(wasGiven),
    reopened: one(wasGiven && wasReopened(facts, at)),
  }
}

function stayedAtWindow(facts: CaseFacts, at: Instant): boolean {
  const forwarded = handedBy(facts, 'forward', at) > 0
  return topTier(facts, at) <= 1 && !forwarded && countBy(facts.sideTasks, at) === 0
}

/** To the first result, as its promise is judged; what came of it later is in the rate of reopened cases (X6). */
function timeToFirstResult({ receivedAt, rounds }: CaseFacts): number {
  return millisecondsBetween(receivedAt, rounds[0]?.deliveredAt ?? receivedAt)
}

const measureOfRating = {
  satisfied: 'ratedSatisfied',
  accepted: 'ratedAccepted',
  dissatisfied: 'ratedDissatisfied',
  unknown: 'ratedUnknown',
} as const satisfies Record<Satisfaction, CaseMeasure>

function rated(said: Satisfaction | null): Sums<CaseMeasure> {
  return said === null ? {} : { [measureOfRating[said]]: 1 }
}

function dispatchesAt(dispatches: readonly DispatchFacts[], at: Instant): Sums<CaseMeasure> {
  const { dispatched = 0, kept = 0, broken = 0 } = answersAt(dispatches, at)
  return { spDispatched: dispatched, spKept: kept, spBroken: broken }
}

/** What hand-overs to an SP count for: how many, and what came back in time. */
export function answersAt(dispatches: readonly DispatchFacts[], at: Instant): Sums<SpMeasure> {
  const begun = dispatches.filter((dispatch) => by(dispatch.startedAt, at))
  const answered = begun.filter((dispatch) => by(dispatch.settledAt, at))
  const standings = begun.map((dispatch) => standingAt(dispatch, at))
  return {
    dispatched: begun.length,
    answered: answered.length,
    returned: answered.filter(({ result }) => result === 'returned').length,
    kept: standings.filter((standing) => standing === 'kept').length,
    broken: standings.filter((standing) => standing === 'broken').length,
    answerMilliseconds: answered.reduce(
      (sum, { startedAt, settledAt }) => sum + millisecondsBetween(startedAt, settledAt ?? startedAt),
      0,
    ),
  }
}

function refundsAt(refunds: readonly RefundFacts[], at: Instant): Sums<CaseMeasure> {
  const given = givenBy(refunds, at)
  const borneBy = (party: LiableParty) => fenOf(given.filter(({ liableParty }) => liableParty === party))
  return {
    refunds: given.length,
    refundFen: fenOf(given),
    refundFenSp: borneBy('sp'),
    refundFenOperator: borneBy('operator'),
    refundFenShared: borneBy('shared'),
  }
}

/** What the part of one SP in a case counts for: its answers, what it bears, and what is complained of it. */
export function spMeasuresAt(facts: CaseFacts, sp: string, at: Instant): Sums<SpMeasure> {
  if (!isAccepted(facts, at)) return {}
  const borne = givenBy(facts.refunds, at).filter((refund) => refund.sp === sp && refund.liableParty === 'sp')
  const isOfIt = facts.kind === 'complaint' && facts.sp === sp
  return {
    ...answersAt(
      facts.dispatches.filter((dispatch) => dispatch.sp === sp),
      at,
    ),
    refunds: borne.length,
    refundFen: fenOf(borne),
    complaints: one(isOfIt),
    repeats: one(isOfIt && isRepeated(facts, at)),
    appeals: isOfIt ? countBy(facts.regulatorAppeals, at) : 0,
  }
}

function givenBy(refunds: readonly RefundFacts[], at: Instant): readonly RefundFacts[] {
  return refunds.filter((refund) => refund.amount > 0 && by(refund.at, at))
}

function fenOf(refunds: readonly RefundFacts[]): number {
  return refunds.reduce((fen, { amount }) => fen + Math.round(amount * 100), 0)
}

function countBy(instants: readonly Instant[], at: Instant): number {
  return instants.filter((each) => by(each, at)).length
}

function one(is: boolean): 0 | 1 {
  return is ? 1 : 0
}
