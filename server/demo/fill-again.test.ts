import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { emptyDemonstration, findDemonstration, noteDemonstration } from './demonstration.ts'
import { fill } from './fill.ts'
import { filling } from './filling.fixture.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase({ size: 8 })
  expect(await fill(database.pool, { ...filling, cases: 85 })).toBe(true)
})
afterAll(() => database.drop())

test('what is filled is not filled again, and what is somebody’s own is left alone', async () => {
  const count = async () => (await database.pool.query('select count(*) as n from journal')).rows
  const before = await count()
  expect(await fill(database.pool, filling)).toBe(false)
  expect(await count()).toEqual(before)
  const own = await freshDatabase()
  await own.pool.query(
    `insert into organisations (id, kind, name, status, created_at) values ('N-CN', 'nationalCenter', '中心', 'active', $1)`,
    [filling.now],
  )
  expect(await fill(own.pool, filling)).toBe(false)
  await own.drop()
})

test('a filling that was cut short is begun again, on a night of a year without holidays yet', async () => {
  const other = await freshDatabase({ size: 8 })
  const night = instant('2028-02-08T03:10:00+08:00')
  await noteDemonstration(other.pool, { complete: false, filledAt: night, password: 'half' })
  expect(await fill(other.pool, { ...filling, now: night, cases: 85 })).toBe(false)
  await emptyDemonstration(other.pool)
  expect(await fill(other.pool, { ...filling, now: night, cases: 85 })).toBe(true)
  expect(await findDemonstration(other.pool)).toMatchObject({ complete: true })
  await other.drop()
})
