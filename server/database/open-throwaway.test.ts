import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openThrowaway } from './open-throwaway.ts'
import { freshDatabase, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
const directory = mkdtempSync(join(tmpdir(), 'migrations-'))

beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query('create table only_here (a int)')
})
afterAll(async () => {
  await database.drop()
  rmSync(directory, { recursive: true })
})

const schemas = async () =>
  (await database.pool.query("select nspname from pg_namespace where nspname like 'throwaway%'")).rows

test('two stand side by side, see only themselves, and leave nothing', async () => {
  writeFileSync(join(directory, '0001-t.sql'), 'create table t (a int)')
  const [one, two] = await Promise.all([1, 2].map(() => openThrowaway(database.pool, { directory, size: 2 })))
  if (!one?.ok || !two?.ok) throw new Error('refused')
  await one.value.pool.query('insert into t values (1)')
  expect((await two.value.pool.query('select * from t')).rows).toEqual([])
  await expect(one.value.pool.query('select * from only_here')).rejects.toThrow('does not exist')
  await one.value.drop()
  await two.value.drop()
  expect(await schemas()).toEqual([])
})

test('a migration that fails leaves no schema', async () => {
  writeFileSync(join(directory, '0001-t.sql'), 'create table t (a nonsense)')
  expect(await openThrowaway(database.pool, { directory })).toMatchObject({ no: { code: 'migrationFailed' } })
  expect(await schemas()).toEqual([])
})

test('the real migrations run in a schema', async () => {
  const opened = await openThrowaway(database.pool)
  expect(opened.ok ? null : opened.no.en).toBeNull()
  if (opened.ok) await opened.value.drop()
})
