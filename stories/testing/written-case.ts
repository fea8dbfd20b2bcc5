import type { ClientBase, Pool } from 'pg'
import type { Case } from '#domain/case/case.ts'
import type { Recorded } from '#domain/case/events.ts'
import { loadJournal } from '#server/case/load.ts'
import { shardOf } from '#server/case/number.ts'

type Row = Readonly<Record<string, unknown>>

/** Everything the database holds of a case: its row, its journal, and the tables that are made from it. */
export type WrittenCase = {
  readonly state: Case
  readonly row: Row
  readonly journal: readonly Recorded[]
  readonly legs: readonly Row[]
  readonly clocks: readonly Row[]
}

/** Reads a case as it is written; null when there is none with that number. */
export async function writtenCase(pool: Pool, number: string): Promise<WrittenCase | null> {
  const client = await pool.connect()
  // Should the connection break off, the query says so.
  const heard = () => {}
  client.on('error', heard)
  try {
    // One snapshot, so that what is written meanwhile is seen as a whole or not at all.
    await client.query('begin isolation level repeatable read read only')
    const cases = await client.query<{ state: Case } & Row>(
      'select * from cases where shard_key = $1 and number = $2',
      [shardOf(number), number],
    )
    const found = cases.rows[0]
    if (!found) return null
    // Not made from the state: the head of the chain of hashes, which verify-audit looks at, and what is made with keys.
    const { state, head: _head, contact_token: _token, telephone_token: _second, ...kept } = found
    const made = await generatedColumns(client)
    const row = Object.fromEntries(Object.entries(kept).filter(([name]) => !made.has(name)))
    const rowsOf = async (table: 'legs' | 'clocks', order: 'no' | 'key') => {
      const sql = `select * from ${table} where shard_key = $1 and case_id = $2 order by ${order}`
      return (await client.query<Row>(sql, [state.shardKey, state.id])).rows
    }
    const journal = await loadJournal(client, state)
    return { state, row, journal, legs: await rowsOf('legs', 'no'), clocks: await rowsOf('clocks', 'key') }
  } finally {
    await client.query('rollback').catch(() => {})
    client.off('error', heard)
    client.release()
  }
}

/** What the database itself makes from the state of a case; no writer can get it wrong. */
async function generatedColumns(client: ClientBase): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ attname: string }>(
    "select attname from pg_attribute where attrelid = 'cases'::regclass and attgenerated <> ''",
  )
  return new Set(rows.map((one) => one.attname))
}

/** The numbers of all cases, in the order in which they were taken. */
export async function allNumbers(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ number: string }>('select number from cases order by number')
  return rows.map((row) => row.number)
}
