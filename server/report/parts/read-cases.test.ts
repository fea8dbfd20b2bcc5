import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '#domain/case/case.ts'
import { overdueOf } from '#domain/report/parts/cases.ts'
import { periodOf } from '#domain/report/period.ts'
import { network } from '#domain/testing/network.fixture.ts'
import { bj, type Play, play } from '#domain/testing/play.ts'
import { through } from '../../access/through.ts'
import { freshDatabase, type TestDatabase } from '../../database/testing/test-database.ts'
import { countAll } from '../facts/counted.fixture.ts'
import { insertUnits, recordPlay, shellOn } from '../november.fixture.ts'
import { placeOf } from '../report-ground.ts'
import { casesToTell, latestSql, tellingSql } from './read-cases.ts'

const [now, window, elsewhere] = [bj('12-20 09:00'), 'W-HN-CS-10000', 'W-HN-HY-10000']
const november = periodOf('Asia/Shanghai', '2026-11')
const recorded: Case[] = []
let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await insertUnits(database.pool, now)
  const late = (answered: string, at = window) => taken('11-20 09:00', at, answered)
  const plays = [
    ...[late('11-20 13:00'), late('11-27 08:00'), late('12-03 08:00'), late('12-19 08:00', elsewhere)],
    ...[late('11-20 09:30'), taken('11-30 23:30', window, '12-18 08:00'), taken('11-20 10:00', window, null)],
    ...[taken('10-31 10:00', window, '11-05 10:00'), taken('12-01 00:00', window, '12-09 10:00')],
  ]
  for (const p of plays) recorded.push(await recordPlay(p, database.pool))
  await countAll(shellOn(database.pool, now))
}, 60_000)
afterAll(() => database.drop())

/** A complaint, and when its customer got its first reply and its result, if ever. */
function taken(at: string, by: string, answered: string | null): Play {
  const p = play(at, { window: by })
  p.does(at, by, 'accept', {})
  p.does(at, by, 'classify', { kind: 'complaint', category: 'general' })
  if (answered === null) p.ring('12-20 09:00')
  else p.does(answered, by, 'deliver', { customerConfirmed: true, overdueReason: 'workloadSurge' })
  return p
}

const told = (unit: string) => {
  const place = placeOf(network, network.find(unit) ?? expect.unreachable())
  const db = through(database.pool, { organisation: unit, person: 'system' })
  return place ? casesToTell(db, place, november) : expect.unreachable()
}

test.each([window, elsewhere, 'P-HN', 'N-CN'])(
  'what %s reports as overdue is what its cases come to at the end of the month, whatever has become of them',
  async (unit) => {
    const own = recorded.filter(
      (c) => c.intake.receivedAt >= november.from && c.intake.receivedAt < november.to,
    )
    const mine = own.filter((c) => unit.startsWith('W-') === false || c.mainWindow === unit)
    const wished = mine
      .flatMap((c) => overdueOf(c, november.to))
      .sort((a, b) => b.lateMilliseconds - a.lateMilliseconds || (a.number < b.number ? -1 : 1))
    expect(wished.length).toBeGreaterThan(1)
    expect((await told(unit)).overdue).toEqual(wished)
  },
)

test('a case that its window settled at once, and well, is nothing that others learn from', async () => {
  expect((await told(window)).typical).toEqual([])
})

test.each([
  ['latest', latestSql, 4],
  ['telling', tellingSql, 3],
] as const)(
  'the %s are looked up by their whole key, however many cases a province has',
  async (_, sql, many) => {
    const role = (await (await database.application()).query('select current_user as name')).rows[0].name
    const client = await database.pool.connect()
    await client.query('begin')
    // Among so few cases the province alone would find them as well.
    await client.query('alter table cases drop constraint cases_shard_key_number_key cascade')
    await client.query(`set local role ${role}`)
    await client.query(
      `select set_config('beichen.acting', 'P-HN', true), set_config('beichen.person', 'system', true)`,
    )
    const values = [[4300], november.month, [window], november.to].slice(0, many)
    const { rows } = await client.query(`explain ${sql}`, values)
    await client.query('rollback')
    client.release()
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toMatch(/cases_pkey on cases\b[^\n]*\n *Index Cond: \(\(shard_key = [^)]*\) AND \(id = /)
  },
)
