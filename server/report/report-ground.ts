import type { OrganisationId } from '#domain/organisation/organisation.ts'
import type { CaseMeasure, Sums } from '#domain/report/measures.ts'
import { firstDayAfter, monthBefore } from '#domain/report/period.ts'
import type { Db } from '../access/through.ts'
import { sumsOfCohort } from './facts/read-facts.ts'

/** What a report is drawn up from: sums of facts, what it is compared with, and whether it may still be drawn up. */
export type Ground = {
  readonly submitted: boolean
  readonly sums: Sums<CaseMeasure>
  readonly previousMonthComplaints: number
  readonly lastYearComplaints: number
}

type Reported = { readonly period: string; readonly complaints: number }

/** The facts of a month; the complaints of the months to compare with as they were reported, or as they were counted. */
export async function groundOf(
  db: Db,
  window: { readonly id: OrganisationId; readonly shardKey: number },
  month: string,
): Promise<Ground> {
  const [previous, lastYear] = [monthBefore(month), monthBefore(month, 12)]
  const { rows } = await db.query<Reported>({
    name: 'submitted-reports',
    text: `select period, (figures ->> 'complaintCount')::int as complaints from reports
      where shard_key = $1 and organisation = $2 and period = any($3) and state = 'submitted'`,
    values: [window.shardKey, window.id, [month, previous, lastYear]],
  })
  const counted = (of: string) =>
    sumsOfCohort(db, {
      ...{ shardKey: window.shardKey, organisation: window.id },
      ...{ month: of, before: firstDayAfter(of) },
    })
  const complaintsIn = async (of: string) =>
    rows.find((one) => one.period === of)?.complaints ?? (await counted(of)).complaints ?? 0
  return {
    submitted: rows.some((one) => one.period === month),
    sums: await counted(month),
    previousMonthComplaints: await complaintsIn(previous),
    lastYearComplaints: await complaintsIn(lastYear),
  }
}
