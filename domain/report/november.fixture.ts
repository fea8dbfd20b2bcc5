/** For tests: the twelve cases of one window in November 2026 and the figures they come to (C39). */
import type { Satisfaction } from '../case/case.ts'
import { startClock } from '../clock/start.ts'
import type { ClockKind, Kind } from '../policy/policy.ts'
import { bj, worldOf } from '../testing/play.ts'
import type { Instant } from '../time.ts'
import type { CaseFacts, Promised } from './facts.ts'
import type { Snapshot } from './figures.ts'

export const novemberWindow = 'W-HN-CS-10000'

/** A row of C39, its times in Beijing time. */
export type Row = {
  readonly kind: Kind
  readonly category: string
  readonly accepted: string
  readonly firstReply: string
  readonly resolved: string
  readonly topTier: 1 | 2 | 3 | 4
  readonly satisfaction?: Satisfaction
  readonly account?: string
  readonly repeat?: boolean
  readonly refund?: number
  readonly viaBilling?: boolean
  readonly sp?: { readonly id: string; readonly dispatched: string; readonly answered: string }
}

const [complaint, query, consultation] = [
  { kind: 'complaint' } as const,
  { kind: 'query', category: 'query', topTier: 1 } as const,
  { kind: 'consultation', category: 'consultation', topTier: 1 } as const,
]
const [feeNoSp, feeSp, network, general] = ['feeNoSp', 'feeSp', 'network', 'general'].map((category) => ({
  ...complaint,
  category,
})) as [Named, Named, Named, Named]
type Named = { kind: 'complaint'; category: string }

const times = (accepted: string, firstReply: string, resolved: string) => ({ accepted, firstReply, resolved })
const l11 = { id: 'SP-L11', dispatched: '11-03 14:00', answered: '11-03 16:00' }
const n01 = { id: 'SP-N01', dispatched: '11-05 18:00', answered: '11-05 23:00' }
const content = { satisfaction: 'satisfied' } as const
const fine = { satisfaction: 'accepted' } as const
const unhappy = { satisfaction: 'dissatisfied' } as const
const unknown = { satisfaction: 'unknown' } as const

export const rows: readonly Row[] = [
  { ...feeNoSp, ...times('11-02 09:00', '11-02 10:30', '11-03 09:00'), topTier: 2, ...content, refund: 20 },
  {
    ...feeSp,
    ...times('11-03 10:00', '11-03 12:00', '11-05 10:00'),
    topTier: 3,
    ...fine,
    refund: 30,
    sp: l11,
  },
  { ...feeSp, ...times('11-05 14:00', '11-05 15:00', '11-09 14:00'), topTier: 4, ...unhappy, sp: n01 },
  { ...network, ...times('11-08 08:00', '11-08 08:40', '11-08 19:00'), topTier: 2, ...content },
  { ...network, ...times('11-12 20:00', '11-12 23:30', '11-13 09:00'), topTier: 3, ...unknown },
  {
    ...general,
    ...times('11-15 09:00', '11-15 09:10', '11-15 09:10'),
    topTier: 1,
    ...content,
    account: 'U6',
  },
  {
    ...general,
    ...times('11-20 16:00', '11-20 17:00', '11-21 16:00'),
    ...{ topTier: 2, ...fine, account: 'U6', repeat: true },
  },
  { ...general, ...times('11-30 23:50', '12-01 01:00', '12-02 10:00'), topTier: 2, ...unknown },
  { ...consultation, ...times('11-10 09:00', '11-10 09:05', '11-10 09:05') },
  { ...query, ...times('11-11 09:00', '11-11 09:06', '11-11 09:06') },
  { ...query, ...times('11-18 09:00', '11-18 11:00', '11-18 11:00'), viaBilling: true },
  { ...consultation, ...times('11-25 09:00', '11-25 09:04', '11-25 09:04') },
]

export const snapshot: Snapshot = {
  snapshotAt: bj('12-01 00:00'),
  averageActiveUsers: 48_000,
  previousMonthComplaints: 10,
  lastYearComplaints: null,
  seedMandated: ({ category }) => worldOf().policy.categories[category ?? '']?.seedMandated === true,
}

/** The 29 figures of C39. */
export const expected = {
  acceptedCount: 12,
  consultationCount: 2,
  queryCount: 2,
  complaintCount: 8,
  consultationShare: 16.67,
  queryShare: 16.67,
  complaintShare: 66.67,
  firstReplyDecided: 7,
  firstReplyOnTime: 6,
  firstReplyOnTimeRate: 85.71,
  resolveDecided: 7,
  resolvedOnTime: 5,
  resolveOnTimeRate: 71.43,
  overdueRate: 28.57,
  resolvedCount: 11,
  resolutionRate: 91.67,
  satisfactionValid: 6,
  satisfactionRate: 83.33,
  repeatComplaintRate: 12.5,
  escalationRateT3plus: 37.5,
  escalationRateT4: 12.5,
  firstContactResolutionRate: 33.33,
  complaintsPer10kUsers: 1.67,
  spDispatched: 2,
  spReplyOnTimeRate: 50,
  refundCount: 2,
  refundAmount: 50,
  averageComplaintResolveHours: 30.88,
  complaintMoM: -20,
}

/** The facts of a row, its promises judged by the seed policy. */
export function factsOfRow(row: Row): CaseFacts {
  const [receivedAt, resolvedAt] = [bj(row.accepted), bj(row.resolved)]
  const limits = worldOf().policy.categories[row.category]
  const leg = (tier: 2 | 3 | 4) => ({ cause: 'forward' as const, tier, startedAt: receivedAt })
  const climbed = ([2, 3, 4] as const).filter((tier) => tier <= row.topTier).map(leg)
  const sp = row.sp && { sp: row.sp.id, startedAt: bj(row.sp.dispatched), result: 'admitted' as const }
  return {
    nature: 'contact',
    kind: row.kind,
    category: row.category,
    sp: row.sp?.id ?? null,
    policyVersion: 1,
    account: row.account ?? null,
    receivedAt,
    droppedAt: null,
    firstReply: promised('firstReply', receivedAt, limits?.firstReplyMinutes ?? 0, bj(row.firstReply)),
    resolve: promised('resolve', receivedAt, limits?.resolveMinutes ?? 0, resolvedAt),
    rounds: [{ startedAt: receivedAt, deliveredAt: resolvedAt }],
    ratings: row.satisfaction ? [{ satisfaction: row.satisfaction, at: resolvedAt }] : [],
    legs: [{ cause: 'submit', tier: 1, startedAt: receivedAt }, ...climbed],
    sideTasks: row.viaBilling ? [receivedAt] : [],
    refunds: row.refund ? [{ amount: row.refund, liableParty: 'operator', sp: null, at: resolvedAt }] : [],
    dispatches:
      row.sp && sp ? [{ ...promised('spReply', sp.startedAt, 180, bj(row.sp.answered)), ...sp }] : [],
    repeat: row.repeat ? { until: null } : null,
    reminders: [],
    regulatorAppeals: [],
  }
}

/** A promise of so many minutes, and when it was settled; null while it runs. */
export function promised(
  kind: ClockKind,
  from: Instant,
  minutes: number,
  settledAt: Instant | null,
): Promised {
  const base = { kind, number: 1, round: 1, owedBy: novemberWindow, owedTo: 'customer', category: null }
  const clock = startClock({ ...base, calendar: null, from, limit: { minutes } }, worldOf())
  const verdict = settledAt === null ? null : settledAt <= clock.dueAt ? 'met' : 'breached'
  return { dueAt: clock.dueAt, verdict, settledAt, stopped: null, pauses: [] }
}
