import type { Instant } from '../time.ts'
import { millisecondsBetween } from '../time.ts'
import {
  by,
  handedBy,
  isAccepted,
  isResolved,
  ratingAt,
  tally,
  topTier,
  wasDelivered,
  wasReopened,
} from './as-of.ts'
import type { CaseFacts, RefundFacts } from './facts.ts'
import { growth, percent, quotient } from './rounding.ts'

/** What the figures are drawn up with, besides the cases. Null is not known: what needs it stays empty. */
export type Snapshot = {
  readonly snapshotAt: Instant
  readonly averageActiveUsers: number | null
  readonly previousMonthComplaints: number | null
  readonly lastYearComplaints: number | null
  /** Whether the manual itself fixes the limits of this case (A19). */
  readonly seedMandated: (facts: CaseFacts) => boolean
}

type Cohort = {
  readonly all: readonly CaseFacts[]
  readonly accepted: readonly CaseFacts[]
  readonly complaints: readonly CaseFacts[]
} & Snapshot

export type Figures = Readonly<Record<string, number | null>>

/** The indicators of domain.md 3.4 over the cases received in a period, as they stood at the snapshot (R34, X16). */
export function figuresOf(facts: readonly CaseFacts[], snapshot: Snapshot) {
  const accepted = facts.filter((one) => isAccepted(one, snapshot.snapshotAt))
  const complaints = accepted.filter((one) => one.kind === 'complaint')
  const cohort = { ...snapshot, all: facts, accepted, complaints }
  return {
    ...volumes(cohort),
    ...promises(cohort),
    ...solutions(cohort),
    ...customers(cohort),
    ...routes(cohort),
    ...refunds(cohort),
  } satisfies Figures
}

function volumes({ all, accepted, complaints, ...more }: Cohort) {
  const consultations = accepted.filter((one) => one.kind === 'consultation').length
  const queries = accepted.filter((one) => one.kind === 'query').length
  const many = complaints.length
  // Users may be given as a fraction: an average.
  const thousandthsOfUsers = Math.round((more.averageActiveUsers ?? 0) * 1000)
  return {
    acceptedCount: accepted.length,
    consultationCount: consultations,
    queryCount: queries,
    complaintCount: many,
    consultationShare: percent(consultations, accepted.length),
    queryShare: percent(queries, accepted.length),
    complaintShare: percent(many, accepted.length),
    complaintMoM: growth(many, more.previousMonthComplaints),
    complaintYoY: growth(many, more.lastYearComplaints),
    complaintsPer10kUsers: quotient(many * 10_000 * 1000, thousandthsOfUsers),
    faultCount: all.filter((one) => one.nature === 'massFault').length,
  }
}

function promises({ complaints, snapshotAt, seedMandated }: Cohort) {
  const firstReply = tally(
    complaints.map((one) => one.firstReply),
    snapshotAt,
  )
  const resolve = tally(
    complaints.map((one) => one.resolve),
    snapshotAt,
  )
  const mandated = complaints.filter(seedMandated).flatMap((one) => [one.firstReply, one.resolve])
  const seed = tally(mandated, snapshotAt)
  return {
    firstReplyDecided: firstReply.decided,
    firstReplyOnTime: firstReply.kept,
    firstReplyOnTimeRate: percent(firstReply.kept, firstReply.decided),
    resolveDecided: resolve.decided,
    resolvedOnTime: resolve.kept,
    resolveOnTimeRate: percent(resolve.kept, resolve.decided),
    overdueRate: percent(resolve.decided - resolve.kept, resolve.decided),
    seedMandatedOnTimeRate: percent(seed.kept, seed.decided),
  }
}

function solutions({ accepted, complaints, snapshotAt }: Cohort) {
  const resolved = accepted.filter((one) => isResolved(one, snapshotAt))
  const atOnce = resolved.filter((one) => stayedAtWindow(one, snapshotAt))
  const delivered = accepted.filter((one) => wasDelivered(one, snapshotAt))
  const reopened = delivered.filter((one) => wasReopened(one, snapshotAt))
  const ended = complaints.filter((one) => isResolved(one, snapshotAt))
  const milliseconds = ended.reduce((sum, one) => sum + timeToFirstResult(one), 0)
  return {
    resolvedCount: resolved.length,
    resolutionRate: percent(resolved.length, accepted.length),
    firstContactResolutionRate: percent(atOnce.length, accepted.length),
    reopenRate: percent(reopened.length, delivered.length),
    averageComplaintResolveHours: quotient(milliseconds, ended.length * 3_600_000),
  }
}

function stayedAtWindow(one: CaseFacts, snapshotAt: Instant): boolean {
  const forwarded = handedBy(one, 'forward', snapshotAt) > 0
  const asked = one.sideTasks.some((at) => by(at, snapshotAt))
  return topTier(one, snapshotAt) <= 1 && !forwarded && !asked
}

/** To the first result, as its promise is judged; what came of it later is in the rate of reopened cases (X6). */
function timeToFirstResult({ receivedAt, rounds }: CaseFacts): number {
  return millisecondsBetween(receivedAt, rounds[0]?.deliveredAt ?? receivedAt)
}

function customers({ accepted, complaints, snapshotAt }: Cohort) {
  const ratings = accepted.map((one) => ratingAt(one, snapshotAt))
  const content = ratings.filter((one) => one === 'satisfied' || one === 'accepted').length
  const valid = content + ratings.filter((one) => one === 'dissatisfied').length
  const repeated = complaints.filter((one) => one.repeat).length
  const appeals = complaints.reduce((sum, one) => sum + one.regulatorAppeals, 0)
  return {
    satisfactionValid: valid,
    satisfactionRate: percent(content, valid),
    repeatComplaintRate: percent(repeated, complaints.length),
    regulatorAppealRate: percent(appeals, complaints.length),
    remindCount: accepted.reduce((sum, one) => sum + one.reminders, 0),
  }
}

function routes({ accepted, complaints, snapshotAt }: Cohort) {
  const reached = (tier: number) => complaints.filter((one) => topTier(one, snapshotAt) >= tier).length
  const count = (cause: 'forward' | 'return') =>
    accepted.reduce((sum, one) => sum + handedBy(one, cause, snapshotAt), 0)
  const dispatches = accepted.flatMap((one) => one.dispatches).filter((one) => by(one.startedAt, snapshotAt))
  const answers = tally(dispatches, snapshotAt)
  return {
    escalationRateT3plus: percent(reached(3), complaints.length),
    escalationRateT4: percent(reached(4), complaints.length),
    returnRate: percent(count('return'), count('forward')),
    spDispatched: dispatches.length,
    spReplyOnTime: answers.kept,
    spReplyOnTimeRate: percent(answers.kept, answers.decided),
  }
}

function refunds({ accepted, snapshotAt }: Cohort) {
  const given = accepted
    .flatMap((one) => one.refunds)
    .filter((one) => one.amount > 0 && by(one.at, snapshotAt))
  const borneBy = (party: RefundFacts['liableParty']) =>
    yuanOf(given.filter((one) => one.liableParty === party))
  return {
    refundCount: given.length,
    refundAmount: yuanOf(given),
    refundAmountSp: borneBy('sp'),
    refundAmountOperator: borneBy('operator'),
    refundAmountShared: borneBy('shared'),
  }
}

function yuanOf(some: readonly RefundFacts[]): number {
  return some.reduce((fen, one) => fen + Math.round(one.amount * 100), 0) / 100
}
