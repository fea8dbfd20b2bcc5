import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPool } from './connect.ts'
import { migrate } from './migrate.ts'
import { freshDatabase, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
let directory: string

beforeEach(async () => {
  database = await freshDatabase()
  // The template has the real migrations; these tests have their own.
  await database.pool.query('drop schema public cascade; create schema public')
  directory = mkdtempSync(join(tmpdir(), 'migrations-'))
})
afterEach(async () => {
  await database.drop()
  rmSync(directory, { recursive: true })
})

const put = (name: string, sql: string) => writeFileSync(join(directory, name), sql)
const run = (options = {}) => migrate(database.pool, { directory, ...options })
const count = async (table: string) =>
  (await database.pool.query(`select count(*) as n from ${table}`)).rows[0].n

test('files run in the order of their numbers, once', async () => {
  put('0002-fill.sql', '-- 二;\ninsert into t values (1);\ninsert into t values (2)')
  put('0001-table.sql', 'create table t (a int);')
  put('notes.txt', 'not for the runner')
  expect(await run()).toEqual({
    ok: true,
    value: { applied: ['0001-table.sql', '0002-fill.sql'], unknown: [] },
  })
  expect(await run()).toEqual({ ok: true, value: { applied: [], unknown: [] } })
  expect(await count('t')).toBe(2)
  put('0003-more.sql', 'insert into t values (3)')
  expect(await run()).toMatchObject({ value: { applied: ['0003-more.sql'] } })
})

test('a changed file is refused; turned line ends are no change', async () => {
  put('0001-table.sql', 'create table t (a int);\n')
  await run()
  put('0001-table.sql', 'create table t (a int);\r\n')
  expect(await run()).toMatchObject({ ok: true })
  put('0001-table.sql', 'create table t (a int, b int);\n')
  expect(await run()).toMatchObject({ ok: false, no: { code: 'migrationChanged', file: '0001-table.sql' } })
})

test('a file that fails leaves nothing behind, and those before it stay', async () => {
  put('0001-good.sql', 'create table good (a int)')
  put('0002-bad.sql', 'create table bad (a int);\n\nselect nonsense;')
  const outcome = await run()
  expect(outcome).toMatchObject({ ok: false, no: { code: 'migrationFailed', file: '0002-bad.sql' } })
  expect(outcome.ok ? '' : outcome.no.en).toContain('line 3')
  expect(await count('good')).toBe(0)
  await expect(count('bad')).rejects.toThrow('does not exist')
  put('0002-bad.sql', 'create table bad (a int)')
  expect(await run()).toMatchObject({ value: { applied: ['0002-bad.sql'] } })
})

test('a number below those applied is refused, a missing file is reported', async () => {
  put('0002-b.sql', 'select 1')
  await run()
  put('0001-a.sql', 'select 1')
  expect(await run()).toMatchObject({ no: { code: 'migrationOutOfOrder', file: '0001-a.sql' } })
  rmSync(join(directory, '0001-a.sql'))
  rmSync(join(directory, '0002-b.sql'))
  expect(await run()).toMatchObject({ value: { unknown: ['0002-b.sql'] } })
})

test.each([
  [{ '1-short.sql': 'select 1' }, '1-short.sql'],
  [{ '0001-a.sql': 'select 1', '0001-b.sql': 'select 1' }, '0001-b.sql'],
  [{ '0001-a.sql': 'select 1; commit; select 2' }, '0001-a.sql'],
])('a file that cannot be used is refused: %o', async (files, refused) => {
  for (const [name, sql] of Object.entries(files)) put(name, sql)
  expect(await run()).toMatchObject({ no: { code: 'badMigrationFile', file: refused } })
})

test('servers that start together run each file once', async () => {
  put('0001-table.sql', 'create table t (a int)')
  put('0002-fill.sql', 'insert into t select 1 from pg_sleep(0.2)')
  put('0003-fill.sql', 'insert into t values (2)')
  const pools = [1, 2, 3, 4].map(() => openPool(database.address, { size: 2 }))
  const outcomes = await Promise.all(pools.map((pool) => migrate(pool, { directory })))
  await Promise.all(pools.map((pool) => pool.end()))
  expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
  const applied = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value.applied : []))
  expect(applied.sort()).toEqual(['0001-table.sql', '0002-fill.sql', '0003-fill.sql'])
  expect(await count('t')).toBe(2)
})

test('a table that is busy for a while is waited for, in short turns', async () => {
  put('0001-table.sql', 'create table t (a int)')
  await run()
  put('0002-column.sql', 'alter table t add b int')
  const holder = await database.pool.connect()
  await holder.query('begin; lock table t')
  const running = run({ lockMilliseconds: 300 })
  await expect.poll(async () => await count('pg_locks where not granted')).toBe(1)
  await expect.poll(async () => await count('pg_locks where not granted')).toBe(0)
  await holder.query('commit')
  holder.release()
  expect(await running).toMatchObject({ value: { applied: ['0002-column.sql'] } })
})

test('a schema of its own', async () => {
  put('0001-table.sql', 'create table t (a int)')
  expect(await run({ schema: 'Aside' })).toMatchObject({ value: { applied: ['0001-table.sql'] } })
  expect(await count('"Aside".t')).toBe(0)
  await expect(count('public.t')).rejects.toThrow('does not exist')
  expect(await run()).toMatchObject({ value: { applied: ['0001-table.sql'] } })
})
