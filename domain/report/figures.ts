import type { Instant } from '../time.ts'
import type { CaseFacts } from './facts.ts'
import { type CaseMeasure, caseMeasures, type Sums, summed } from './measures.ts'
import { measuresAt, type SeedMandated } from './measures-at.ts'
import { growth, percent, quotient } from './rounding.ts'

/** What the figures are compared with, besides the sums. Null is not known: what needs it stays empty. */
export type Compared = {
  readonly averageActiveUsers: number | null
  readonly previousMonthComplaints: number | null
  readonly lastYearComplaints: number | null
}

/** What the figures are drawn up with, besides the cases. */
export type Snapshot = Compared & { readonly snapshotAt: Instant; readonly seedMandated: SeedMandated }

export type Figures = Readonly<Record<string, number | null>>

type All = Readonly<Record<CaseMeasure, number>>

/** The indicators of domain.md 3.4 over the cases received in a period, as they stood at the snapshot (R34, X16). */
export function figuresOf(facts: readonly CaseFacts[], snapshot: Snapshot) {
  const { snapshotAt, seedMandated } = snapshot
  return figuresFrom(summed(facts.map((one) => measuresAt(one, snapshotAt, seedMandated))), snapshot)
}

/** The indicators out of the sums of what was counted. */
export function figuresFrom(sums: Sums<CaseMeasure>, compared: Compared) {
  const all = { ...nothing, ...sums }
  return {
    ...volumes(all, compared),
    ...promises(all),
    ...solutions(all),
    ...customers(all),
    ...routes(all),
    ...refunds(all),
  } satisfies Figures
}

const nothing = Object.fromEntries(caseMeasures.map((measure) => [measure, 0])) as All

function volumes({ accepted, complaints, consultations, queries, massFaults }: All, more: Compared) {
  // Users may be given as a fraction: an average.
  const thousandthsOfUsers = Math.round((more.averageActiveUsers ?? 0) * 1000)
  return {
    acceptedCount: accepted,
    consultationCount: consultations,
    queryCount: queries,
    complaintCount: complaints,
    consultationShare: percent(consultations, accepted),
    queryShare: percent(queries, accepted),
    complaintShare: percent(complaints, accepted),
    complaintMoM: growth(complaints, more.previousMonthComplaints),
    complaintYoY: growth(complaints, more.lastYearComplaints),
    complaintsPer10kUsers: quotient(complaints * 10_000 * 1000, thousandthsOfUsers),
    faultCount: massFaults,
  }
}

function promises(all: All) {
  const firstReplyDecided = all.firstReplyKept + all.firstReplyBroken
  const resolveDecided = all.resolveKept + all.resolveBroken
  return {
    firstReplyDecided,
    firstReplyOnTime: all.firstReplyKept,
    firstReplyOnTimeRate: percent(all.firstReplyKept, firstReplyDecided),
    resolveDecided,
    resolvedOnTime: all.resolveKept,
    resolveOnTimeRate: percent(all.resolveKept, resolveDecided),
    overdueRate: percent(all.resolveBroken, resolveDecided),
    seedMandatedOnTimeRate: percent(all.seedKept, all.seedKept + all.seedBroken),
  }
}

function solutions(all: All) {
  return {
    resolvedCount: all.resolved,
    resolutionRate: percent(all.resolved, all.accepted),
    firstContactResolutionRate: percent(all.resolvedAtOnce, all.accepted),
    reopenRate: percent(all.reopened, all.delivered),
    averageComplaintResolveHours: quotient(all.resolveMilliseconds, all.complaintsResolved * 3_600_000),
  }
}

function customers(all: All) {
  const content = all.ratedSatisfied + all.ratedAccepted
  const valid = content + all.ratedDissatisfied
  return {
    satisfactionValid: valid,
    satisfactionRate: percent(content, valid),
    repeatComplaintRate: percent(all.repeats, all.complaints),
    regulatorAppealRate: percent(all.appeals, all.complaints),
    remindCount: all.reminders,
  }
}

function routes(all: All) {
  return {
    escalationRateT3plus: percent(all.reachedT3, all.complaints),
    escalationRateT4: percent(all.reachedT4, all.complaints),
    returnRate: percent(all.returns, all.forwards),
    spDispatched: all.spDispatched,
    spReplyOnTime: all.spKept,
    spReplyOnTimeRate: percent(all.spKept, all.spKept + all.spBroken),
  }
}

function refunds(all: All) {
  return {
    refundCount: all.refunds,
    refundAmount: all.refundFen / 100,
    refundAmountSp: all.refundFenSp / 100,
    refundAmountOperator: all.refundFenOperator / 100,
    refundAmountShared: all.refundFenShared / 100,
  }
}
