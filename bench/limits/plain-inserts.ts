import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { closedLoop, type Measured, type Pressure } from '../load/closed-loop.ts'

/** Where the scratch tables are. */
const SCHEMA = 'bench_limit'

/** One durable row at a time, by the plain driver. */
export async function oneRow(pool: Pool, pressure: Pressure): Promise<Measured> {
  await pool.query(`create schema if not exists ${SCHEMA}`)
  await pool.query(`create table if not exists ${SCHEMA}.one (id uuid primary key, text text not null)`)
  return closedLoop(pressure, async () => {
    await pool.query({
      name: 'one-row',
      text: `insert into ${SCHEMA}.one values ($1, $2)`,
      values: [
        randomUUID(),
        'a row of a hundred characters or so, such as a short note would be, and nothing else in it',
      ],
    })
    return undefined
  })
}

/** The tables that a registration writes, and by what its rows are found. */
const tables = {
  cases: 'shard_key = $1 and id = $2',
  journal: 'shard_key = $1 and case_id = $2',
  legs: 'shard_key = $1 and case_id = $2',
  clocks: 'shard_key = $1 and case_id = $2',
  outbox: 'shard_key = $1 and case_id = $2',
  commands: `shard_key = $1 and answer ->> 'number' = (select number from cases where shard_key = $1 and id = $2)`,
}

type Row = {
  readonly table: string
  readonly columns: readonly (readonly [name: string, type: string, value: string | null])[]
}

/**
 * The very rows that the registration of this case wrote, again and again as one statement, by the plain driver, into
 * tables with the same keys, indexes and checks but without policies and foreign keys. Says how many rows they are.
 */
export async function sameRows(
  pool: Pool,
  number: string,
  pressure: Pressure,
): Promise<{ readonly rows: number; readonly measured: Measured }> {
  const rows = await rowsOf(pool, number)
  for (const table of Object.keys(tables)) {
    await pool.query(`create table if not exists ${SCHEMA}.${table} (like ${table} including all)`)
  }
  const text = statementOf(rows)
  const own = rows.flatMap(({ columns }) => columns.map(([, , value]) => value))
  const id = rows[0]?.columns.find(([name]) => name === 'id')?.[2] ?? ''
  const measured = await closedLoop(pressure, async (client, turn) => {
    const fresh = {
      id: randomUUID(),
      number: `${String(client).padStart(3, '0')}${String(turn).padStart(14, '0')}`,
    }
    const values = own.map(
      (value) => value?.replaceAll(id, fresh.id).replaceAll(number, fresh.number) ?? null,
    )
    await pool.query({ name: 'same-rows', text, values: rowsOwn(rows, values) })
    return undefined
  })
  return { rows: rows.length, measured }
}

/** Keys that hold neither the id nor the number of the case are drawn anew. */
function rowsOwn(rows: readonly Row[], values: readonly (string | null)[]): (string | null)[] {
  const names = rows.flatMap(({ table, columns }) => columns.map(([name]) => `${table}.${name}`))
  return values.map((value, at) =>
    ['outbox.id', 'commands.request_id'].includes(names[at] ?? '') ? randomUUID() : value,
  )
}

function statementOf(rows: readonly Row[]): string {
  let at = 0
  const inserts = rows.map(({ table, columns }, no) => {
    const names = columns.map(([name]) => name).join(', ')
    const values = columns.map(([, type]) => `$${++at}::${type}`).join(', ')
    return `r${no} as (insert into ${SCHEMA}.${table} (${names}) values (${values}))`
  })
  return `with ${inserts.join(', ')} select 1`
}

async function rowsOf(pool: Pool, number: string): Promise<readonly Row[]> {
  const found = await pool.query<{ shard: number; id: string }>(
    'select shard_key as shard, id from cases where number = $1',
    [number],
  )
  const [key] = found.rows
  if (!key) throw new Error(`no case ${number}`)
  const all: Row[] = []
  for (const [table, where] of Object.entries(tables)) {
    const columns = await columnsOf(pool, table)
    const names = columns.map(({ name }) => `${name}::text`).join(', ')
    const { rows } = await pool.query<Record<string, string | null>>(
      `select ${names} from ${table} where ${where}`,
      [key.shard, key.id],
    )
    for (const row of rows)
      all.push({ table, columns: columns.map(({ name, type }) => [name, type, row[name] ?? null]) })
  }
  return all
}

async function columnsOf(
  pool: Pool,
  table: string,
): Promise<readonly { readonly name: string; readonly type: string }[]> {
  const { rows } = await pool.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  )
  return rows
}
