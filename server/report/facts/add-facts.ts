import { type Entry, joined } from '#domain/report/entries.ts'
import type { Db } from '../../access/through.ts'
import { addSql, clearSql, columnOf, type FactTable, factTables } from './fact-tables.ts'

/** Entries of cases of one shard. */
export type ShardEntries = { readonly shardKey: number; readonly entries: readonly Entry[] }

/** Adds entries to the facts; rows in which nothing is left go. Says how many rows were touched. */
export async function addFacts(db: Db, all: readonly ShardEntries[]): Promise<number> {
  const byShard = Map.groupBy(all, (one) => one.shardKey)
  const changes = [...byShard].map(([shardKey, some]) => ({
    shardKey,
    entries: joined(some.flatMap((one) => one.entries)),
  }))
  let touched = 0
  for (const table of factTables) {
    const rows = changes.flatMap(({ shardKey, entries }) =>
      entries.filter((one) => one.family === table.family).map((one) => rowOf(shardKey, one, table)),
    )
    if (rows.length === 0) continue
    touched += rows.length
    const values = [JSON.stringify(rows)]
    await db.query({ name: `add-${table.name}`, text: addSql(table), values })
    await db.query({ name: `clear-${table.name}`, text: clearSql(table), values })
  }
  return touched
}

function rowOf(
  shardKey: number,
  { key, values }: Entry,
  table: FactTable,
): Readonly<Record<string, unknown>> {
  const found = [shardKey, ...key].map((part, at) => [table.key[at], part] as const)
  const summed = Object.entries(values).map(([measure, value]) => [columnOf(measure), value] as const)
  return Object.fromEntries([...found, ...summed])
}
