/** For tests: counts what was written, whenever it is said to have happened. */
import { keyOf } from '#domain/report/entries.ts'
import type { Sums } from '#domain/report/measures.ts'
import type { Db } from '../../access/through.ts'
import type { Shell } from '../../shell.ts'
import { factTables, valuesIn } from './fact-tables.ts'
import { followFacts } from './follow-cases.ts'
import { entryIn } from './rebuild/kept-facts.ts'

/** Counts every case as it is, also one whose last change lies before that of others which were counted already. */
export async function countAll(
  shell: Pick<Shell, 'pool' | 'reference' | 'log'>,
  page?: number,
): Promise<void> {
  await shell.pool.query(`update fact_marks set up_to = ''`)
  await followFacts(shell, { turn: 'wait', ...(page === undefined ? {} : { page }) })
}

/** All facts there are, by what they are told apart. */
export async function allFacts(db: Db): Promise<Readonly<Record<string, Sums>>> {
  const found: Record<string, Sums> = {}
  for (const table of factTables) {
    const { rows } = await db.query(`select * from ${table.name}`)
    for (const row of rows) found[`${row.shard_key} ${keyOf(entryIn(row, table))}`] = valuesIn(row, table)
  }
  return found
}
