import type { Scored } from '#domain/board/below.ts'
import type { SpMeasure, Sums } from '#domain/report/measures.ts'
import type { Db } from '../access/through.ts'
import { sumsSelected, tableOf } from '../report/facts/fact-tables.ts'

/** What the part of an SP in the cases of a month came to. */
export type SpSums = { readonly month: string; readonly sp: string; readonly sums: Sums<SpMeasure> }

type Row = Readonly<Record<SpMeasure, number>> & { readonly cohort: string; readonly sp: string }

type Wanted = {
  readonly shardKeys: readonly number[]
  readonly months: readonly string[]
  readonly scored: Scored
  /** Of this one alone; null: of all that may be seen. */
  readonly sp: string | null
}

const table = tableOf('sp')

/** The sums of some months by SP, of what may be seen and of nothing else. */
export async function readScores(
  db: Db,
  { shardKeys, months, scored, sp }: Wanted,
): Promise<readonly SpSums[]> {
  const { rows } = await db.query<Row>({
    name: 'scores-of-sps',
    text: `select cohort, sp, ${sumsSelected(table)} from ${table.name}
      where shard_key = any($1) and cohort = any($2)
        and ($3::text[] is null or organisation = any($3) or sp = any($4)) and ($5::text is null or sp = $5)
      group by cohort, sp order by sp, cohort`,
    values: [shardKeys, months, scored.windows, scored.sps, sp],
  })
  return rows.map(({ cohort: month, sp: id, ...sums }) => ({ month, sp: id, sums }))
}
