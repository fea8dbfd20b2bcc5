import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { no, yes } from '#domain/outcome.ts'
import { network } from '#domain/testing/network.fixture.ts'
import { instant } from '#domain/time.ts'
import { through } from '../access/through.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { shellOn } from '../report/november.fixture.ts'
import type { Shell } from '../shell.ts'
import { administer } from './administer.ts'
import { canonicalJson } from './canonical.ts'
import { keepAct } from './keep-act.ts'

const now = instant('2026-11-23T09:00:00+08:00')
let database: TestDatabase
let shell: Shell
beforeAll(async () => {
  database = await freshDatabase()
  shell = shellOn(await database.application(), now)
})
afterAll(() => database.drop())

const act = (no: number) =>
  ({ what: 'personInvited', at: now, person: 'zhang', organisation: 'B-HN-CS', about: { no } }) as const
const kept = async (shardKey: number) =>
  (await database.pool.query('select * from acts where shard_key = $1 order by seq', [shardKey])).rows

test('acts of many at the same moment stand in one chain without a gap, each with the hash of all before it', async () => {
  const db = through(shell.pool, { organisation: 'B-HN-CS', person: 'zhang' })
  await Promise.all(Array.from({ length: 20 }, (_, no) => keepAct(db, act(no), network, { shardKey: 4300 })))
  const rows = await kept(4300)
  expect(rows.map((row) => Number(row.seq))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  let hash = ''
  for (const { at, person, organisation, what, about, hash: own } of rows) {
    const said = canonicalJson({ at, person, organisation, what, about })
    hash = createHash('sha256').update(`${hash}${said}`).digest('hex')
    expect(own).toBe(hash)
  }
})

test('what is refused or fails leaves neither rows nor an act', async () => {
  const write = "insert into settings (name, value) values ('x', '1')"
  const refused = await administer(shell, async (db) => {
    await db.query(write)
    return no({ code: 'notAllowed' })
  })
  expect(refused.ok).toBe(false)
  const failing = administer(shell, async (db) => {
    await db.query(write)
    throw new Error('a defect')
  })
  await expect(failing).rejects.toThrow('a defect')
  expect((await database.pool.query('select from settings')).rowCount).toBe(0)
  expect(await kept(0)).toEqual([])
})

test('an act witnesses the rows it wrote', async () => {
  const done = await administer(shell, async (db) => {
    await db.query("insert into settings (name, value) values ('x', '1')")
    return yes({ value: 1, act: act(1), keeping: { rows: [{ table: 'settings', key: { name: 'x' } }] } })
  })
  expect(done).toEqual({ ok: true, value: 1 })
  const [row] = await kept(0)
  expect(row.about.rows).toEqual([
    { table: 'settings', key: { name: 'x' }, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ])
  expect(row.seen_by).toEqual(['B-HN-CS', 'P-HN', 'N-CN'])
})
