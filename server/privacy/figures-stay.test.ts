import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '#domain/case/case.ts'
import { figuresFrom } from '#domain/report/figures.ts'
import { bj, type Contact, play } from '#domain/testing/play.ts'
import { plusMinutes } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { allFacts, countAll } from '../report/facts/counted.fixture.ts'
import { sumsOfCohort } from '../report/facts/read-facts.ts'
import { insertUnits, recordNovember, recordPlay, shellOn } from '../report/november.fixture.ts'
import type { Shell } from '../shell.ts'
import { system } from './closed-case.fixture.ts'
import { forgetCase } from './forget-case.ts'

const window = 'W-HN-CS-10000'
const now = bj('12-02 00:05')
const asked = { now, why: 'asked', person: 'someone', organisation: 'N-CN' } as const
let database: TestDatabase
let shell: Shell
beforeAll(async () => {
  database = await freshDatabase()
  await insertUnits(database.pool, now)
  shell = shellOn(await database.application(), now)
})
afterAll(() => database.drop())

/** What is counted of November by the last day of it; the owner sees to it that nothing is passed over. */
async function sums() {
  await countAll(shellOn(database.pool, now))
  const cohort = { shardKey: 4300, organisation: window, month: '2026-11', before: '2026-12-01' }
  return sumsOfCohort(system(shell), cohort)
}

async function figures() {
  const compared = { averageActiveUsers: 10_000, previousMonthComplaints: 10, lastYearComplaints: 8 }
  return figuresFrom(await sums(), compared)
}

async function facts() {
  await sums()
  return allFacts(system(shell))
}

async function ended(): Promise<readonly Case[]> {
  const { rows } = await database.pool.query<{ state: Case }>(
    `select state from cases where holder is null and forgotten_at is null order by received_at desc`,
  )
  return rows.map((row) => row.state)
}

/** A complaint that its customer withdraws after an hour. */
async function complained(at: string, account: string, contact: Partial<Contact> = {}): Promise<Case> {
  const p = play(at, { window, customer: { account }, ...contact })
  const by = contact.window ?? window
  p.does(at, by, 'accept', {})
  p.does(at, by, 'classify', { kind: 'complaint', category: 'general' })
  p.attempt(plusMinutes(bj(at), 60), by, 'withdraw', {})
  return recordPlay(p, database.pool)
}

test('the figures of a month are the same when every case in it is forgotten', async () => {
  await recordNovember(database.pool)
  const before = await figures()
  const cases = await ended()
  expect(cases.length).toBeGreaterThan(10)
  expect(before.repeatComplaintRate).toBeGreaterThan(0)
  for (const c of cases) {
    expect(await forgetCase(c, asked, shell)).toMatchObject({ ok: true })
    expect(await figures()).toEqual(before)
  }
})

test.each([
  ['the earlier one first', [0, 1, 2]],
  ['the later one first', [2, 1, 0]],
  ['only the one in the middle', [1]],
])('what repeats what is known when they are forgotten: %s', async (order, which) => {
  const account = `repeated ${order}`
  const all = [
    await complained('11-05 09:00', account),
    await complained('11-12 09:00', account, { window: 'W-HN-HY-10000' }),
    await complained('11-20 09:00', account),
    await complained('11-21 09:00', `another ${order}`),
  ]
  const before = await facts()
  for (const one of which) {
    const c = all[one]
    if (c) expect((await forgetCase(c, asked, shell)).ok).toBe(true)
    expect(await facts()).toEqual(before)
  }
})

test('nothing that is left tells whose case it was', async () => {
  const { rows } = await database.pool.query<{ image: string }>(
    `select to_jsonb(c)::text as image from cases c where forgotten_at is not null
     union all select to_jsonb(e)::text from earlier_complaints e
     union all select to_jsonb(k)::text from counted_cases k`,
  )
  expect(rows.length).toBeGreaterThan(15)
  expect(rows.filter(({ image }) => /repeated|U\d+@|1390000/.test(image))).toEqual([])
})
