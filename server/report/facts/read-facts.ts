import type { OrganisationId } from '#domain/organisation/organisation.ts'
import type { DayText } from '#domain/report/days.ts'
import type { CaseMeasure, Sums } from '#domain/report/measures.ts'
import type { Db } from '../../access/through.ts'
import { sumsSelected, tableOf } from './fact-tables.ts'

/** The cases that a window received in a month, and the day before which what came of them counts. */
export type Cohort = {
  readonly shardKey: number
  readonly organisation: OrganisationId
  readonly month: string
  readonly before: DayText
}

const cohortSql = `select ${sumsSelected(tableOf('case'))} from case_facts
  where shard_key = $1 and cohort = $2 and organisation = $3 and day < $4`

/** What the cases of a window and a month count for, all together. */
export async function sumsOfCohort(db: Db, cohort: Cohort): Promise<Sums<CaseMeasure>> {
  const { rows } = await db.query<Record<CaseMeasure, number>>({
    name: 'sums-of-cohort',
    text: cohortSql,
    values: [cohort.shardKey, cohort.month, cohort.organisation, cohort.before],
  })
  const [sums] = rows
  if (!sums) throw new Error('a sum without groups gives one row')
  return sums
}
