import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant, plusMinutes } from '#domain/time.ts'
import { loadCase, loadJournal } from '../case/load.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { caseShell, moveAt, taken, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { nextRing, ringAll } from './ring-due.ts'

const morning = instant('2026-11-23T09:00:00+08:00')
const later = (minutes: number) => plusMinutes(morning, minutes)
let database: TestDatabase
let shell: CaseShell
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), morning)
})
afterAll(() => database.drop())

async function rings(number: string): Promise<readonly (readonly string[])[]> {
  const c = await loadCase(database.pool, number)
  const journal = c ? await loadJournal(database.pool, c) : []
  return journal.flatMap((event) =>
    event.type === 'clockRang' ? [[event.clock, event.ring, event.ringAt, event.at]] : [],
  )
}

test('a warning rings at two thirds and a breach just after the due instant, not before', async () => {
  const number = await taken(shell, morning)
  expect(await nextRing(database.pool)).toBe(later(120))
  await ringAll(shell, plusMinutes(morning, 119))
  expect(await rings(number)).toEqual([])
  await ringAll(shell, later(120))
  await ringAll(shell, later(180))
  expect(await rings(number)).toEqual([['firstReply/1', 'warning', later(120), later(120)]])
  const noticed = plusMinutes(morning, 180.01)
  await ringAll(shell, noticed)
  expect((await rings(number)).at(-1)).toEqual(['firstReply/1', 'breach', later(180), noticed])
})

test('after a pause everything overdue rings at once, each with its true instant, and only once', async () => {
  const number = await taken(shell, morning)
  const monday = later(7 * 1440)
  await ringAll(shell, monday)
  await ringAll(shell, monday)
  expect((await rings(number)).map(([clock, ring, at]) => [clock, ring, at])).toEqual([
    ['firstReply/1', 'warning', later(120)],
    ['firstReply/1', 'breach', later(180)],
    ['firstReply/1', 'escalation', later(270)],
    ['resolve/1', 'warning', later(2880)],
    ['resolve/1', 'breach', later(4320)],
    ['resolve/1', 'escalation', later(6480)],
  ])
})

test('several processes share the ringing and nothing rings twice', async () => {
  const numbers = await Promise.all(Array.from({ length: 30 }, () => taken(shell, morning)))
  await Promise.all(Array.from({ length: 4 }, () => ringAll(shell, later(130))))
  await ringAll(shell, later(130))
  for (const number of numbers) {
    expect(await rings(number)).toEqual([['firstReply/1', 'warning', later(120), later(130)]])
  }
})

test('a move and a ring at the same moment both happen, once each', async () => {
  const numbers = await Promise.all(Array.from({ length: 10 }, () => taken(shell, morning)))
  const replies = numbers.map((number) => moveAt(shell, number, 'reply', window, later(150)))
  const [answers] = await Promise.all([
    Promise.all(replies),
    ringAll(shell, later(150)),
    ringAll(shell, later(150)),
  ])
  expect(answers.every((one) => one.ok)).toBe(true)
  for (const number of numbers) {
    const c = await loadCase(database.pool, number)
    expect(c?.clocks[0]).toMatchObject({ verdict: 'met', settledAt: later(150) })
    expect((await rings(number)).filter(([, ring]) => ring === 'warning')).toHaveLength(1)
  }
})

test('a case that cannot be rung is named in the log, and the others ring', async () => {
  const [broken, ...whole] = await Promise.all(Array.from({ length: 3 }, () => taken(shell, morning)))
  const { rows } = await database.pool.query(
    `with old as (select id, state from cases where number = $1)
     update cases c set state = jsonb_set(c.state, '{clocks}', '7') from old where c.id = old.id returning old.state`,
    [broken],
  )
  const named: unknown[] = []
  const log = { ...shell.log, error: (about: { number: string }) => void named.push(about.number) }
  await ringAll({ ...shell, log } as CaseShell, later(130))
  expect(named).toEqual([broken])
  for (const number of whole) expect(await rings(number)).toHaveLength(1)
  await database.pool.query('update cases set state = $2 where number = $1', [broken, rows[0].state])
  await ringAll(shell, later(130))
  expect(await rings(broken ?? '')).toHaveLength(1)
})
