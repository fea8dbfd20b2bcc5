import { createHash } from 'node:crypto'
import type { OrganisationId } from '#domain/organisation/organisation.ts'
import type { DayText } from '#domain/report/days.ts'
import type { CaseMeasure, Family, families, Sums } from '#domain/report/measures.ts'
import type { Db } from '../../access/through.ts'
import { columnOf, type FactTable, sumsSelected, tableOf } from './fact-tables.ts'

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
export type Group<Of extends Family, Measured extends Measure<Of> = Measure<Of>> = {
  readonly by: readonly (string | number)[]
  readonly sums: Sums<Measured>
}

/** Facts summed by some of their dimensions; by none: all together. Of all measures, or of those that are wanted. */
export async function sumsBy<Of extends Family, Measured extends Measure<Of> = Measure<Of>>(
  db: Db,
  family: Of,
  wanted: Wanted,
  by: readonly Dimension<Of>[],
  measures?: readonly Measured[],
): Promise<readonly Group<Of, Measured>[]> {
  const table = tableWith(family, measures)
  const columns = by.map((one) => `${one}, `).join('')
  const { rows } = await db.query<Record<string, string | number>>({
    ...named(`select ${columns}${sumsSelected(table)} from ${table.name} where ${isWanted}
      ${by.length === 0 ? '' : `group by ${by.join(', ')} order by ${by.join(', ')}`}`),
    values: valuesOf(wanted),
  })
  return rows.map((row) => groupIn(row, by, table))
}

/**
 * The same by each of several choices of dimensions. The facts are gone through once, and what is alike in all of these
 * dimensions is put together first: most of what tells them apart is the day, which is in none.
 */
export async function sumsByEach<Of extends Family>(
  db: Db,
  family: Of,
  wanted: Wanted,
  choices: readonly (readonly Dimension<Of>[])[],
): Promise<readonly (readonly Group<Of>[])[]> {
  const table = tableOf(family)
  const all = [...new Set(choices.flat())]
  const sets = choices.map((by) => `(${by.join(', ')})`)
  const { rows } = await db.query<Record<string, string | number>>({
    ...named(`with alike as materialized (
        select ${all.join(', ')}, ${table.sums.map((sum) => `sum(${sum}) as ${sum}`).join(', ')} from ${table.name}
        where ${isWanted} group by ${all.join(', ')}
      )
      select ${all.join(', ')}, ${all.length === 0 ? '0' : `grouping(${all.join(', ')})`} as left_out, ${sumsSelected(table)}
      from alike group by grouping sets (${sets.join(', ')}) order by ${['left_out', ...all].join(', ')}`),
    values: valuesOf(wanted),
  })
  return choices.map((by) => {
    const leftOut = all.reduce((bits, one) => bits * 2 + (by.includes(one) ? 0 : 1), 0)
    return rows.filter((row) => row.left_out === leftOut).map((row) => groupIn(row, by, table))
  })
}

/** A query with a name that is its own: it is planned once, and no other of these many has it. */
function named(text: string) {
  return { name: `sums-${createHash('sha256').update(text).digest('hex').slice(0, 40)}`, text }
}

const isWanted = `shard_key = any($1) and ($2::text is null or cohort = $2)
  and ($3::text[] is null or organisation = any($3))
  and ($4::text is null or day >= $4) and ($5::text is null or day < $5)`

function valuesOf({ shardKeys, month, organisations, from, before }: Wanted): unknown[] {
  return [shardKeys, month ?? null, organisations ?? null, from ?? null, before ?? null]
}

function tableWith(family: Family, wanted: readonly string[] | undefined): FactTable {
  const table = tableOf(family)
  const measures = wanted ?? table.measures
  return { ...table, measures, sums: measures.map(columnOf) }
}

function groupIn<Of extends Family>(
  row: Readonly<Record<string, string | number>>,
  by: readonly string[],
  { measures }: FactTable,
): Group<Of> {
  return {
    by: by.map((one) => row[one] ?? ''),
    sums: Object.fromEntries(measures.map((one) => [one, row[one] ?? 0])) as Sums<Measure<Of>>,
  }
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
