import type { Scored } from '#domain/board/below.ts'
import type { DayText } from '#domain/report/days.ts'
import type { SpMeasure, Sums } from '#domain/report/measures.ts'
import type { Db } from '../access/through.ts'
import { sumsSelected, tableOf } from '../report/facts/fact-tables.ts'

/** What the part of an SP in the cases of a month came to. */
export type SpSums = { readonly month: string; readonly sp: string; readonly sums: Sums<SpMeasure> }

type Row = Readonly<Record<SpMeasure | 'keptBefore' | 'brokenBefore', number>> & {
  readonly cohort: string
  readonly sp: string
}

type Wanted = {
  readonly shardKeys: readonly number[]
  readonly months: readonly string[]
  readonly scored: Scored
  /** Of this one alone; null: of all that may be seen. */
  readonly sp: string | null
  readonly today: DayText
}

const table = tableOf('sp')

/**
 * The sums of some months by SP, of what may be seen and of nothing else: of each month as it ended, and of this one as it
 * stands. What is promised until later today is a broken promise of today in the facts as long as nobody has kept it: so
 * what was kept and what was broken is counted until midnight.
 */
export async function readScores(db: Db, wanted: Wanted): Promise<readonly SpSums[]> {
  const { shardKeys, months, scored, sp, today } = wanted
  const { rows } = await db.query<Row>({
    name: 'scores-of-sps',
    text: `select cohort, sp, ${sumsSelected(table)},
        coalesce(sum(kept) filter (where day < $6), 0)::bigint as "keptBefore",
        coalesce(sum(broken) filter (where day < $6), 0)::bigint as "brokenBefore"
      from ${table.name}
      where shard_key = any($1) and cohort = any($2) and substr(day, 1, 7) <= cohort and day <= $6
        and ($3::text[] is null or organisation = any($3) or sp = any($4)) and ($5::text is null or sp = $5)
      group by cohort, sp order by sp, cohort`,
    values: [shardKeys, months, scored.windows, scored.sps, sp, today],
  })
  return rows.map(({ cohort: month, sp: id, keptBefore: kept, brokenBefore: broken, ...sums }) => ({
    ...{ month, sp: id },
    sums: { ...sums, kept, broken },
  }))
}
