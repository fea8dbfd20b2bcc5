import { afterAll, beforeAll, expect, test } from 'vitest'
import type { countQueues, listCases } from '#contract/case/queue.ts'
import type { QueryOf } from '#contract/endpoint.ts'
import { type Instant, instant, plusMinutes } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { countQueuesUse } from './count-queues.ts'
import { listCasesUse } from './list-cases.ts'
import type { CaseShell } from './perform-move.ts'
import { branch, caseShell, moveAt, taken, window } from './taken-case.fixture.ts'

const [P, SP] = ['P-HN', 'SP-L11']
const morning = instant('2026-11-23T09:00:00+08:00')
const at = (minutes: number) => plusMinutes(morning, minutes)
let database: TestDatabase
let shell: CaseShell
/** Promised to the customer until noon, and owed by the SP at ten to one. */
let lateSent: string
/** Promised to the customer until twenty past, and owed by the SP ten minutes after. */
let soonSent: string

beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), morning)
  lateSent = await taken(shell, at(0))
  soonSent = await taken(shell, at(20))
  for (const [number, sent] of [
    [soonSent, 30],
    [lateSent, 50],
  ] as const) {
    await moveAt(shell, number, 'forward', window, at(sent - 2), { to: branch })
    await moveAt(shell, number, 'forward', branch, at(sent - 1), { to: P })
    const done = await moveAt(shell, number, 'dispatchToSp', P, at(sent), { to: SP })
    if (!done.ok) throw new Error(done.no.code)
  }
})
afterAll(() => database.drop())

async function list(organisation: string, now: Instant, query: QueryOf<typeof listCases>) {
  const page = await listCasesUse(callBy(organisation, now, { query }) as never, shell)
  if (!page.ok) throw new Error(page.no.code)
  return page.value.rows
}

test('an SP’s list stands in the order of its own three hours, and shows no promise to a customer', async () => {
  const rows = await list(SP, at(60), { queue: 'mine' })
  expect(rows.map(({ number, dueAt, dueKind }) => [number, dueAt, dueKind])).toEqual([
    [soonSent, at(210), 'spReply'],
    [lateSent, at(230), 'spReply'],
  ])
  expect(rows.every((row) => row.firstReply === null && row.resolve === null)).toBe(true)
})

test('pages of it follow each other without gap or repetition', async () => {
  const call = (after?: string) =>
    callBy(SP, at(60), { query: { queue: 'mine', limit: '1', ...(after ? { after } : {}) } }) as never
  const first = await listCasesUse(call(), shell)
  const next = first.ok ? first.value.next : null
  const second = await listCasesUse(call(next ?? ''), shell)
  expect(second.ok && second.value.rows.map((row) => row.number)).toEqual([lateSent])
})

test('what is due soon, and overdue, is counted by what the SP owes; for the operator by what is promised', async () => {
  const counts = async (organisation: string, now: Instant, query: QueryOf<typeof countQueues>) => {
    const made = await countQueuesUse(callBy(organisation, now, { query }), shell)
    if (!made.ok) throw new Error(made.no.code)
    return made.value
  }
  expect(await counts(SP, at(155), {})).toMatchObject({ mine: 2, dueWithinHour: 1, breached: 0 })
  // Past noon: the promise to the customer is broken, the SP still has its time.
  await moveAt(shell, lateSent, 'note', P, at(185), { text: '已催', visibility: 'internal' })
  expect(await counts(SP, at(185), {})).toMatchObject({ breached: 0 })
  expect(await list(SP, at(185), { queue: 'mine', breached: 'yes' })).toEqual([])
  expect(await list(P, at(185), { queue: 'below', breached: 'yes' })).toMatchObject([{ number: lateSent }])
  await moveAt(shell, soonSent, 'note', P, at(212), { text: '已催', visibility: 'internal' })
  expect(await list(SP, at(212), { queue: 'mine', quick: 'breached' })).toMatchObject([{ number: soonSent }])
})
