import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DatabaseAddress, openDatabase, openPool, withDatabase } from './connect.ts'
import { isRunning } from './embedded/processes.ts'
import { freshDatabase, type TestDatabase } from './testing/test-database.ts'
import { withRetry } from './transient.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const one = async (sql: string, values: unknown[] = []) =>
  (await database.pool.query({ text: `select ${sql}`, values, rowMode: 'array' })).rows[0]?.[0]

test.each([
  ["timestamptz '2026-03-01 08:00:00+08'", '2026-03-01T00:00:00.000Z'],
  ["timestamptz '2026-03-01 00:00:00.5Z'", '2026-03-01T00:00:00.500Z'],
  ["timestamptz '2026-03-01 00:00:00.123999Z'", '2026-03-01T00:00:00.123Z'],
  ["timestamptz 'infinity'", 'infinity'],
  ["array[timestamptz '2026-03-01 00:00:00Z', null]", ['2026-03-01T00:00:00.000Z', null]],
  ["date '2026-03-01'", '2026-03-01'],
  ['9007199254740991::int8', Number.MAX_SAFE_INTEGER],
  ['9007199254740993::int8', 9007199254740993n],
  ['array[1, null]::int8[]', [1, null]],
  ['\'{"a": [1, "二"]}\'::jsonb', { a: [1, '二'] }],
])('%s arrives in our form', async (sql, expected) => {
  expect(await one(sql)).toEqual(expected)
})

test('an instant goes in and comes out as the same text, in any zone of the session', async () => {
  const at = '2026-02-28T16:00:00.007Z'
  const client = await database.pool.connect()
  await client.query("set time zone 'Asia/Kathmandu'")
  const { rows } = await client.query('select $1::timestamptz as at', [at])
  client.release(true)
  expect(rows).toEqual([{ at }])
  expect(await one('$1::timestamptz', [at])).toBe(at)
})

test('the parsers are those of our pools only', async () => {
  const { types } = await import('pg')
  expect(types.getTypeParser(20)('1')).toBe('1')
})

test('sessions carry our name and limits', async () => {
  expect(await one("current_setting('application_name')")).toBe('beichen')
  expect(await one("current_setting('statement_timeout')")).toBe('30s')
  expect(await one("current_setting('TimeZone')")).toBe('UTC')
})

test('the loss of an idle connection is heard, harms nobody, and the next query has a new one', async () => {
  const heard: Error[] = []
  const pool = openPool(database.address, { size: 1, onIdleError: (error) => heard.push(error) })
  const { rows } = await pool.query('select pg_backend_pid() as pid')
  await database.pool.query('select pg_terminate_backend($1)', [rows[0].pid])
  const again = await withRetry(() => pool.query('select pg_backend_pid() as pid'))
  expect(again.rows[0].pid).not.toBe(rows[0].pid)
  await pool.end()
  expect(heard.length).toBeLessThanOrEqual(1)
})

function urlOf(address: DatabaseAddress): string {
  if ('url' in address) return address.url
  const { user, password, host, port, database: name } = address
  return `postgres://${user}:${password}@/${name}?host=${encodeURIComponent(host)}&port=${port}`
}

test('a URL serves as well as the parts, and keeps the schema that is asked for', async () => {
  const pool = openPool({ url: urlOf(database.address) }, { schema: 'aside', size: 1 })
  const { rows } = await pool.query(
    "select current_setting('search_path') as path, current_database() as name",
  )
  expect(rows[0]).toEqual({ path: 'aside', name: await one('current_database()') })
  await pool.end()
})

test('with DATABASE_URL no server of ours is started', async () => {
  const opened = await openDatabase({
    databaseUrl: urlOf(database.address),
    dataDirectory: '/nowhere',
    binDirectory: null,
    poolSize: 1,
  })
  if (!opened.ok) throw new Error(opened.no.en)
  expect(opened.value.embedded).toBeNull()
  expect((await opened.value.pool.query('select 1 as n')).rows).toEqual([{ n: 1 }])
  await opened.value.close()
})

test('without it the embedded server is started, and stopped by close', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'beichen-open-'))
  const opened = await openDatabase({ databaseUrl: null, dataDirectory, binDirectory: null, poolSize: 2 })
  if (!opened.ok) throw new Error(opened.no.en)
  expect((await opened.value.pool.query('select 1 as n')).rows).toEqual([{ n: 1 }])
  await opened.value.close()
  expect(isRunning(opened.value.embedded?.pid() ?? 0)).toBe(false)
  rmSync(dataDirectory, { recursive: true })
})

test('the address of another database of the same server', () => {
  const url = (text: string) => withDatabase({ url: text }, 'other')
  expect(url('postgres://u:p@h:5433/first?sslmode=disable')).toEqual({
    url: 'postgres://u:p@h:5433/other?sslmode=disable',
  })
  expect(url('postgres://u:p@h')).toEqual({ url: 'postgres://u:p@h/other' })
  expect(url('postgres://u:p@/first?host=/run/pg')).toEqual({ url: 'postgres://u:p@/other?host=/run/pg' })
})
