import type { Report } from '#contract/report/reports.ts'
import type { Network } from '#domain/organisation/network.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { isLate, type ReportLife, stateOf } from '#domain/report/life/life.ts'
import { begun } from '#domain/report/life/written.ts'
import type { Part } from '#domain/report/parts/table.ts'
import type { Instant } from '#domain/time.ts'

/** What people did with a report, as it is kept beside it. */
export type LifeContent = Omit<ReportLife, 'organisation'>

/** A report as the database keeps it, with what became of it; null of a report of before that was kept. */
export type ReportRow = {
  readonly id: string
  readonly shard_key: number
  readonly organisation: string
  readonly period: string
  readonly state: 'draft' | 'submitted'
  readonly snapshot_at: Instant
  readonly due_at: Instant
  readonly submitted_at: Instant | null
  readonly submitted_to: string | null
  readonly submitted_by: string | null
  readonly figures: Record<string, number | null>
  readonly version: number | null
  readonly content: LifeContent | null
  readonly changed_at: Instant | null
  readonly changed_by: string | null
}

/** A report with its parts. */
export type WholeReportRow = ReportRow & { readonly parts: readonly Part[] | null }

const columns = `r.id, r.shard_key, r.organisation, r.period, r.state, r.snapshot_at, r.due_at, r.submitted_at,
  r.submitted_to, r.submitted_by, r.figures, l.version, l.content, l.changed_at, l.changed_by`
const tables = 'from reports r left join report_lives l on l.shard_key = r.shard_key and l.report = r.id'

/** How reports are read: without their parts, which are long. */
export const selectReports = `select ${columns} ${tables}`
/** The same with their parts. */
export const selectWholeReports = `select ${columns}, l.parts ${tables}`

/** What became of a report; of one of before that was kept, what its row says. */
export function lifeOf(row: ReportRow): ReportLife {
  const { organisation, content, submitted_at: at, submitted_to: to, submitted_by: by } = row
  if (content) return { organisation, ...content }
  const isIn = at !== null && to !== null
  const rounds = isIn ? [{ submittedAt: at, submittedBy: by ?? '', to, decided: null }] : []
  return { organisation, written: begun(null), signed: isIn ? { by: by ?? '', at } : null, rounds }
}

/** The report as it is shown; late when it first came, or has still not come, after it was due. */
export function shownReport(row: ReportRow, network: Network, now: Instant): Report {
  const life = lifeOf(row)
  return {
    id: row.id,
    organisation: row.organisation,
    name: network.find(row.organisation)?.name ?? row.organisation,
    period: row.period,
    state: stateOf(life),
    snapshotAt: row.snapshot_at,
    dueAt: row.due_at,
    submittedAt: row.submitted_at,
    submittedTo: row.submitted_to,
    overdue: isLate(life, row.due_at, now),
    figures: row.figures,
  }
}

/** Reports lie where the cases of their window lie. */
export function shardOfReport({ provinceCode }: Pick<Organisation, 'provinceCode'>): number {
  return (provinceCode ?? 0) * 100
}
