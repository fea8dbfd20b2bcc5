import type { Report } from '#contract/report/reports.ts'
import type { Network } from '#domain/organisation/network.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import type { Instant } from '#domain/time.ts'

/** A report as the database keeps it. */
export type ReportRow = {
  readonly id: string
  readonly organisation: string
  readonly period: string
  readonly state: Report['state']
  readonly snapshot_at: Instant
  readonly due_at: Instant
  readonly submitted_at: Instant | null
  readonly submitted_to: string | null
  readonly figures: Record<string, number | null>
}

/** The columns of a ReportRow. */
export const reportColumns =
  'id, organisation, period, state, snapshot_at, due_at, submitted_at, submitted_to, figures'

/** The report as it is shown; late when it came, or has still not come, after it was due. */
export function shownReport(row: ReportRow, network: Network, now: Instant): Report {
  return {
    id: row.id,
    organisation: row.organisation,
    name: network.find(row.organisation)?.name ?? row.organisation,
    period: row.period,
    state: row.state,
    snapshotAt: row.snapshot_at,
    dueAt: row.due_at,
    submittedAt: row.submitted_at,
    submittedTo: row.submitted_to,
    overdue: (row.submitted_at ?? now) > row.due_at,
    figures: row.figures,
  }
}

/** Reports lie where the cases of their window lie. */
export function shardOfReport({ provinceCode }: Pick<Organisation, 'provinceCode'>): number {
  return (provinceCode ?? 0) * 100
}
