import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant, plusMinutes } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { findDuplicatesUse } from './find-duplicates.ts'
import type { CaseShell } from './perform-move.ts'
import { showCaseUse } from './show-case.ts'
import { submitCaseUse } from './submit-case.ts'
import { caseShell, window } from './taken-case.fixture.ts'

const now = instant('2026-11-23T09:00:00+08:00')
const account = 'ad0731000077@hn.example'
let database: TestDatabase
let shell: CaseShell
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
})
afterAll(() => database.drop())

type Kind = 'consultation' | 'query' | 'complaint'

function submitted(kind: Kind, more: object, at = now) {
  const category = kind === 'complaint' ? 'general' : kind
  const form = {
    channel: 'hotline10000',
    window,
    customer: { account },
    description: '怎样退订？',
    kind,
  } as const
  const body = { ...form, classification: { kind, category }, ...more }
  return submitCaseUse(callBy(window, at, { body }), shell)
}

async function eventsOf(number: string): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ type: string }>(
    `select type from journal j join cases c on c.id = j.case_id where c.number = $1 order by seq`,
    [number],
  )
  return rows.map((row) => row.type)
}

async function numbersLeased(): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>(
    'select coalesce(sum(next), 0)::int as n from case_number_blocks',
  )
  return rows[0]?.n ?? 0
}

test('a question is registered, answered and closed in one write, and its clocks are met', async () => {
  const answer = { note: '发送 TD 到 10000', via: 'phone', satisfaction: 'satisfied' } as const
  const made = await submitted('consultation', { answer })
  expect(made).toMatchObject({ ok: true, value: { status: 'closed', holder: null } })
  if (!made.ok) return
  expect(await eventsOf(made.value.number)).toEqual([
    'submitted',
    'accepted',
    'classified',
    'delivered',
    'closed',
  ])
  const shown = await showCaseUse(callBy(window, now, { params: { number: made.value.number } }), shell)
  expect(shown).toMatchObject({
    ok: true,
    value: { rounds: [{ outcome: 'answeredDirectly', satisfaction: 'satisfied' }] },
  })
  const clocks = shown.ok ? shown.value.clocks.filter((one) => one.kind !== 'autoClose') : []
  expect(clocks.length).toBeGreaterThan(1)
  expect(clocks.map((one) => one.verdict)).toEqual(clocks.map(() => 'met'))
})

test('a query says how it was looked up, or nothing at all is registered', async () => {
  const before = await numbersLeased()
  const { rows: cases } = await database.pool.query('select number from cases')
  const answer = { note: '上月费用 59 元' }
  expect(await submitted('query', { answer })).toMatchObject({
    no: { code: 'validationFailed', fields: ['queryMode'] },
  })
  const looked = { answer: { ...answer, queryMode: 'billingLookup' } }
  expect(await submitted('query', looked)).toMatchObject({ no: { code: 'billingNotAsked' } })
  expect((await database.pool.query('select number from cases')).rows).toEqual(cases)
  expect(await numbersLeased()).toBe(before)
  const guided = await submitted('query', { answer: { ...answer, queryMode: 'guidedSelfService' } })
  expect(guided).toMatchObject({ ok: true, value: { status: 'closed' } })
})

test('a complaint is not answered away, and what was not classified not at all', async () => {
  const answer = { note: '已解释' }
  expect(await submitted('complaint', { answer })).toMatchObject({ no: { code: 'customerNotConfirmed' } })
  expect(await submitted('query', { answer, classification: null })).toMatchObject({
    no: { code: 'validationFailed', fields: ['category'] },
  })
})

test('an open case that is probably the same matter comes first, whichever is newer', async () => {
  const same = await submitted('complaint', {})
  const other = await submitted(
    'complaint',
    { classification: { kind: 'complaint', category: 'network' } },
    plusMinutes(now, 5),
  )
  if (!same.ok || !other.ok) throw new Error('a complaint was not taken in')
  const asked = { account, kind: 'complaint', category: 'general' } as const
  const found = await findDuplicatesUse(callBy(window, now, { query: asked }), shell)
  if (!found.ok) throw new Error(found.no.code)
  expect(found.value.rows.map((row) => row.number)).toEqual([same.value.number, other.value.number])
  expect(found.value.probable).toEqual([same.value.number])
  const plain = await findDuplicatesUse(callBy(window, now, { query: { account } }), shell)
  expect(plain).toMatchObject({ ok: true, value: { probable: [] } })
})
