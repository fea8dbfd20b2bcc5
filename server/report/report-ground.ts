import type { Network } from '#domain/organisation/network.ts'
import type { Organisation, OrganisationId } from '#domain/organisation/organisation.ts'
import { coveredBy } from '#domain/report/covered.ts'
import type { CaseMeasure, Sums } from '#domain/report/measures.ts'
import { firstDayAfter, monthBefore } from '#domain/report/period.ts'
import type { Db } from '../access/through.ts'
import { sumsBy } from './facts/read-facts.ts'
import { shardOfReport } from './report-row.ts'

/** What a month is compared with, and whether its report may still be drawn up. */
export type Ground = {
  readonly submitted: boolean
  readonly previousMonthComplaints: number
  readonly lastYearComplaints: number
}

/** Where a report lies, whose cases it is about, and where their facts lie. */
export type Place = {
  readonly id: OrganisationId
  readonly shardKey: number
  readonly shardKeys: readonly number[]
  readonly covered: readonly OrganisationId[]
}

/** The place of the report of a unit; null where it owes none. */
export function placeOf(network: Network, unit: Organisation): Place | null {
  const covered = coveredBy(network, unit)
  if (covered === null) return null
  const units = covered.flatMap((id) => network.find(id) ?? [])
  const shardKeys = [...new Set(units.map(shardOfReport))]
  return { id: unit.id, shardKey: shardOfReport(unit), shardKeys, covered }
}

/** What the cases of a month count for as it ended, of all that a report is about; of all measures, or of some. */
export async function sumsOfMonth(
  db: Db,
  { shardKeys, covered }: Pick<Place, 'shardKeys' | 'covered'>,
  month: string,
  measures?: readonly CaseMeasure[],
): Promise<Sums<CaseMeasure>> {
  const wanted = { shardKeys, organisations: covered, month, before: firstDayAfter(month) }
  const [all] = await sumsBy(db, 'case', wanted, [], measures)
  return all?.sums ?? {}
}

type Reported = { readonly period: string; readonly complaints: number }

/** The complaints of the months to compare with as they were reported, or as they were counted. */
export async function groundOf(db: Db, place: Place, month: string): Promise<Ground> {
  const [previous, lastYear] = [monthBefore(month), monthBefore(month, 12)]
  const { rows } = await db.query<Reported>({
    name: 'submitted-reports',
    text: `select period, (figures ->> 'complaintCount')::int as complaints from reports
      where shard_key = $1 and organisation = $2 and period = any($3) and state = 'submitted'`,
    values: [place.shardKey, place.id, [month, previous, lastYear]],
  })
  const counted = (of: string) => sumsOfMonth(db, place, of, ['complaints'])
  const complaintsIn = async (of: string) =>
    rows.find((one) => one.period === of)?.complaints ?? (await counted(of)).complaints ?? 0
  return {
    submitted: rows.some((one) => one.period === month),
    previousMonthComplaints: await complaintsIn(previous),
    lastYearComplaints: await complaintsIn(lastYear),
  }
}
