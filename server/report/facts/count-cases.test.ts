import { afterAll, beforeEach, expect, test } from 'vitest'
import type { CaseMeasure, Sums } from '#domain/report/measures.ts'
import { bj, type Contact, type Play, play } from '#domain/testing/play.ts'
import { freshDatabase, type TestDatabase } from '../../database/testing/test-database.ts'
import type { Shell } from '../../shell.ts'
import { generateFor } from '../generate-report.ts'
import { callBy, insertUnits, recordPlay, shellOn } from '../november.fixture.ts'
import { groundOf } from '../report-ground.ts'
import { submitReportUse } from '../submit-report.ts'
import { countAll } from './counted.fixture.ts'
import { sumsOfCohort } from './read-facts.ts'

const window = 'W-HN-CS-10000'
const now = bj('12-01 00:05')
let database: TestDatabase | undefined
let shell: Shell

beforeEach(async () => {
  await database?.drop()
  database = await freshDatabase()
  await insertUnits(database.pool, now)
  shell = shellOn(database.pool, now)
})
afterAll(() => database?.drop())

const pool = () => {
  if (!database) throw new Error('no database yet')
  return database.pool
}

/** What the cases that the window received in November count for, before a day. */
async function november(before = '2026-12-01', page?: number): Promise<Sums<CaseMeasure>> {
  await countAll(shell, page)
  return sumsOfCohort(pool(), { shardKey: 4300, organisation: window, month: '2026-11', before })
}

/** A complaint taken in and classified. */
function complained(at: string, contact: Partial<Contact> = {}, category = 'general'): Play {
  const p = play(at, { window, ...contact })
  const by = contact.window ?? window
  p.does(at, by, 'accept', {})
  p.does(at, by, 'classify', { kind: 'complaint', category })
  return p
}

test('the cohort of a month is what its window received in it, from midnight to midnight', async () => {
  await recordPlay(complained('10-31 23:59:59.999'), pool())
  await recordPlay(complained('11-01 00:00'), pool())
  await recordPlay(complained('11-30 23:59:59.999'), pool())
  await recordPlay(complained('12-01 00:00'), pool())
  await recordPlay(complained('11-15 00:00', { window: 'W-HN-HY-10000' }), pool())
  expect(await november()).toMatchObject({ accepted: 2, complaints: 2 })
  expect(await november('2026-11-30')).toMatchObject({ accepted: 1 })
})

test.each([1, 2, 5, 6])(
  'cases are counted in pages of %i, each once, also those changed at the same instant',
  async (page) => {
    for (const account of ['a', 'b', 'c', 'd']) {
      await recordPlay(complained('11-10 09:00', { customer: { account } }), pool())
    }
    await recordPlay(complained('11-12 09:00', { customer: { account: 'a' } }), pool())
    for (let times = 0; times < 2; times++)
      expect(await november(undefined, page)).toMatchObject({ accepted: 5, repeats: 1 })
  },
)

test('a complaint repeats an earlier one within 30 days, of another month and another window too (X13)', async () => {
  await recordPlay(complained('10-20 09:00', { window: 'W-HN-HY-10000' }), pool())
  await recordPlay(complained('11-19 09:00'), pool())
  expect(await november()).toMatchObject({ accepted: 1, repeats: 1 })
})

test('after 30 days, of another category or of another account it is no repeat', async () => {
  await recordPlay(complained('10-20 08:59'), pool())
  await recordPlay(complained('11-19 09:00'), pool())
  await recordPlay(complained('11-19 10:00', {}, 'network'), pool())
  await recordPlay(complained('11-19 11:00', { customer: { account: 'another@example' } }), pool())
  await recordPlay(complained('11-19 12:00', { customer: { account: null } }), pool())
  await recordPlay(complained('11-19 13:00', { customer: { account: null } }), pool())
  expect(await november()).toMatchObject({ accepted: 5, repeats: 0 })
})

test('what was rejected or merged is not repeated, a consultation neither; nobody repeats a regulator', async () => {
  const rejected = play('11-01 09:00', { window })
  rejected.does('11-01 09:10', window, 'reject', { reason: 'not ours' })
  const merged = complained('11-02 09:00')
  const target = { ...merged.c, id: 'another', number: 'another' }
  merged.does('11-02 09:10', window, 'merge', { target })
  await recordPlay(rejected, pool(), { category: 'general', kind: 'complaint' })
  await recordPlay(merged, pool())
  const asked = play('11-03 09:00', { window, kind: 'consultation' })
  await recordPlay(asked, pool())
  const letter = complained('11-04 09:00')
  await recordPlay(letter, pool(), { intake: { ...letter.c.intake, channel: 'regulator' } })
  await recordPlay(complained('11-05 09:00'), pool())
  expect(await november()).toMatchObject({ repeats: 0 })
})

test('reminders and appeals count up to the end of the month', async () => {
  const p = complained('11-29 09:00')
  p.does('11-29 10:00', window, 'remind', {})
  p.does('11-30 10:00', window, 'remind', {})
  p.does('12-01 10:00', window, 'remind', {})
  const letter = { regulator: 'regulator', appealedAt: bj('11-30 09:00'), externalDueAt: bj('12-10 09:00') }
  p.does('11-30 12:00', 'P-HN', 'appealReceived', { ...letter, appeal: '1' })
  p.does('12-02 12:00', 'P-HN', 'appealReceived', { ...letter, appeal: '2' })
  await recordPlay(p, pool())
  expect(await november()).toMatchObject({ reminders: 2, appeals: 1 })
  expect(await november('2027-01-01')).toMatchObject({ reminders: 3, appeals: 2 })
})

test('a month is compared with what was reported, or with what was received', async () => {
  const ground = async (month: string) => {
    await countAll(shell)
    return groundOf(pool(), { id: window, shardKey: 4300, shardKeys: [4300], covered: [window] }, month)
  }
  await recordPlay(complained('11-10 09:00'), pool())
  await recordPlay(complained('11-12 09:00'), pool())
  const rejected = play('11-13 09:00', { window })
  rejected.does('11-13 09:10', window, 'reject', { reason: 'not ours' })
  await recordPlay(rejected, pool())
  expect(await ground('2026-12')).toMatchObject({
    submitted: false,
    previousMonthComplaints: 2,
    lastYearComplaints: 0,
  })
  expect(await ground('2027-11')).toMatchObject({ previousMonthComplaints: 0, lastYearComplaints: 2 })
  const report = await generateFor(window, '2026-11', shell, { now })
  if (!report.ok) throw new Error(report.no.code)
  await submitReportUse(
    callBy(window, now, { params: { id: report.value.id }, body: {} }, ['supervisor']),
    shell,
  )
  await recordPlay(complained('11-14 09:00'), pool())
  expect((await ground('2026-12')).previousMonthComplaints).toBe(2)
  expect((await ground('2026-11')).submitted).toBe(true)
})
