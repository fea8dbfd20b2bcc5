import type { Entry } from '#domain/report/entries.ts'
import type { Db } from '../../../access/through.ts'
import { addFacts } from '../add-facts.ts'
import { type FactTable, factTables, valuesIn } from '../fact-tables.ts'
import type { Month } from './month.ts'

const AT_A_TIME = 2_000

/** The facts of a month as they are kept. */
export async function keptFacts(db: Db, { shardKey, cohort }: Month): Promise<readonly Entry[]> {
  const kept: Entry[] = []
  for (const table of factTables) {
    const { rows } = await db.query<Readonly<Record<string, string | number>>>({
      name: `kept-${table.name}`,
      text: `select * from ${table.name} where shard_key = $1 and cohort = $2`,
      values: [shardKey, cohort],
    })
    for (const row of rows) kept.push(entryIn(row, table))
  }
  return kept
}

/** A row of facts as the entry that it is the sum of. */
export function entryIn(row: Readonly<Record<string, string | number>>, table: FactTable): Entry {
  const [, ...dimensions] = table.key
  return {
    family: table.family,
    key: dimensions.map((name) => row[name] ?? ''),
    values: valuesIn(row, table),
  }
}

/** Puts these facts into the place of those of the month. */
export async function replaceFacts(
  db: Db,
  { shardKey, cohort }: Month,
  entries: readonly Entry[],
): Promise<void> {
  for (const { name } of factTables) {
    await db.query(`delete from ${name} where shard_key = $1 and cohort = $2`, [shardKey, cohort])
  }
  for (let from = 0; from < entries.length; from += AT_A_TIME) {
    await addFacts(db, [{ shardKey, entries: entries.slice(from, from + AT_A_TIME) }])
  }
}
