import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { loadReference } from '../reference.ts'
import { callBy, shellOn } from '../report/november.fixture.ts'
import { seed } from '../seed.ts'
import type { Shell } from '../shell.ts'
import { firstRunStateUse, firstRunUse, newFirstRunLink } from './first-run.ts'

const now = instant('2026-11-23T09:00:00+08:00')
let database: TestDatabase
let shell: Shell
beforeAll(async () => {
  database = await freshDatabase()
  await seed(database.pool, 'Asia/Shanghai', now)
  shell = { ...shellOn(database.pool, now), reference: await loadReference(database.pool) }
})
afterAll(() => database.drop())

const tried = (link: string, password = 'a long password', provinces = ['湖南']) =>
  firstRunUse(
    callBy('', now, { body: { link, login: 'head', name: 'Head', password, provinces } }) as never,
    shell,
  )
const count = async (table: string) =>
  (await database.pool.query(`select count(*)::int as n from ${table}`)).rows[0].n

test('a wrong link makes nothing, neither a person nor organisations', async () => {
  await newFirstRunLink(shell)
  expect(await tried('x'.repeat(43))).toMatchObject({ ok: false, no: { code: 'wrongLink' } })
  expect([await count('organisations'), await count('people')]).toEqual([0, 0])
})

test('a newer link makes the older one worthless', async () => {
  const older = (await newFirstRunLink(shell)) ?? ''
  await newFirstRunLink(shell)
  expect(await tried(older)).toMatchObject({ ok: false, no: { code: 'wrongLink' } })
})

test('a weak password or a province nobody knows leaves the link as it was', async () => {
  const link = (await newFirstRunLink(shell)) ?? ''
  expect(await tried(link, 'short')).toMatchObject({ no: { code: 'passwordTooWeak' } })
  expect(await tried(link, 'a long password', ['Atlantis'])).toMatchObject({ no: { fields: ['provinces'] } })
  expect(await count('organisations')).toBe(0)
  const made = await Promise.all([tried(link), tried(link)])
  expect(made.filter((one) => one.ok)).toHaveLength(1)
  expect(await count('people')).toBe(1)
  expect(shell.reference.network().find('B-HN-CS')).toMatchObject({
    kind: 'branchBackOffice',
    province: '湖南',
  })
})

test('once there is somebody there is no link and no first run any more', async () => {
  expect(await newFirstRunLink(shell)).toBeNull()
  expect(await firstRunStateUse({} as never, shell)).toMatchObject({ value: { needed: false } })
  expect(await tried('x'.repeat(43))).toMatchObject({ no: { code: 'firstRunOver' } })
})
