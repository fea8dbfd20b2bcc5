import type { OrganisationId } from '#domain/organisation/organisation.ts'
import type { DayText } from '#domain/report/days.ts'
import type { CaseMeasure, Family, families, Sums } from '#domain/report/measures.ts'
import type { Db } from '../../access/through.ts'
import { sumsSelected, tableOf } from './fact-tables.ts'

type Dimension<Of extends Family> = (typeof families)[Of]['dimensions'][number]
type Measure<Of extends Family> = (typeof families)[Of]['measures'][number]

/** Which facts are summed: of which shards, and what they are narrowed to; what is left out narrows nothing. */
export type Wanted = {
  readonly shardKeys: readonly number[]
  readonly month?: string
  readonly organisations?: readonly OrganisationId[]
  /** What came to pass on that day or later, and before that day. */
  readonly from?: DayText
  readonly before?: DayText
}

/** Sums of what is the same in every dimension that was asked for; `by` is in the order of the question. */
export type Group<Of extends Family> = {
  readonly by: readonly (string | number)[]
  readonly sums: Sums<Measure<Of>>
}

/** Facts summed by some of their dimensions; by none: all together. */
export async function sumsBy<Of extends Family>(
  db: Db,
  family: Of,
  wanted: Wanted,
  by: readonly Dimension<Of>[],
): Promise<readonly Group<Of>[]> {
  const table = tableOf(family)
  const columns = by.map((one) => `${one}, `).join('')
  const { rows } = await db.query<Record<string, string | number>>({
    name: `sums-of-${family}-by-${by.join('-')}`,
    text: `select ${columns}${sumsSelected(table)} from ${table.name}
      where shard_key = any($1) and ($2::text is null or cohort = $2)
        and ($3::text[] is null or organisation = any($3))
        and ($4::text is null or day >= $4) and ($5::text is null or day < $5)
      ${by.length === 0 ? '' : `group by ${by.join(', ')} order by ${by.join(', ')}`}`,
    values: [
      wanted.shardKeys,
      wanted.month ?? null,
      wanted.organisations ?? null,
      wanted.from ?? null,
      wanted.before ?? null,
    ],
  })
  return rows.map((row) => ({
    by: by.map((one) => row[one] ?? ''),
    sums: Object.fromEntries(table.measures.map((one) => [one, row[one] ?? 0])) as Sums<Measure<Of>>,
  }))
}

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
