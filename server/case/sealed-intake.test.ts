import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { loadReference } from '../reference.ts'
import { callBy } from '../report/november.fixture.ts'
import { addDataKey, openCustomerSecrets } from '../secrets/customer-secrets.ts'
import { newSecretKey, secretsWith } from '../secrets/secrets.ts'
import { seed } from '../seed.ts'
import type { CaseShell } from './perform-move.ts'
import { showCaseUse } from './show-case.ts'
import { submitCaseUse } from './submit-case.ts'
import { caseShell, window } from './taken-case.fixture.ts'

const now = instant('2026-11-23T09:00:00+08:00')
const customer = { name: '欧阳雪琴', contact: '13977778888', account: 'ad0731000001@hn.example' }
const keys = [newSecretKey()]
const secrets = secretsWith(() => keys)
let database: TestDatabase
let shell: CaseShell
beforeAll(async () => {
  database = await freshDatabase()
  await seed(database.pool, 'Asia/Shanghai', now)
  const customers = await openCustomerSecrets(database.pool, secrets, now)
  const base = await caseShell(await database.application(), now)
  shell = { ...base, secrets, customers, reference: await loadReference(database.pool) }
})
afterAll(() => database.drop())

async function takenIn(): Promise<string> {
  const body = {
    channel: 'hotline10000',
    window,
    customer,
    kind: 'complaint',
    description: '登录失败',
  } as const
  const made = await submitCaseUse(callBy(window, now, { body }), shell)
  if (!made.ok) throw new Error(made.no.code)
  return made.value.number
}

async function shown(number: string, by = window) {
  const view = await showCaseUse(callBy(by, now, { params: { number } }), shell)
  return view.ok ? view.value.intake.customer : view.no
}

/** Everything the database holds, table by table, as text. */
async function whole(): Promise<string> {
  const { rows } = await database.pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )
  const texts = rows.map(async ({ name }) => {
    const all = await database.pool.query<{ text: string }>(
      `select string_agg(t::text, ' ') as text from ${name} t`,
    )
    return all.rows[0]?.text ?? ''
  })
  return (await Promise.all(texts)).join('\n')
}

test('who a customer is and how to reach them is nowhere in the database, and is shown to those who work on it', async () => {
  const number = await takenIn()
  const text = await whole()
  expect(text).toContain(number)
  expect(text).not.toMatch(/欧阳雪琴|13977778888/)
  expect(await shown(number)).toMatchObject({ ...customer, masked: false })
})

test('a new key of the installation and of the data is used at once, and what older ones sealed still opens', async () => {
  const before = await takenIn()
  const old = keys[0]
  keys.unshift(newSecretKey())
  await addDataKey(database.pool, secrets, instant('2026-11-24T09:00:00+08:00'))
  shell = { ...shell, customers: await openCustomerSecrets(database.pool, secrets, now) }
  keys.pop()
  expect(keys).not.toContain(old)
  const after = await takenIn()
  const again = { ...shell, customers: await openCustomerSecrets(database.pool, secrets, now) }
  for (const number of [before, after]) {
    const view = await showCaseUse(callBy(window, now, { params: { number } }), again)
    expect(view).toMatchObject({ ok: true, value: { intake: { customer } } })
  }
  const { rows } = await database.pool.query<{ by: string }>(
    `select distinct split_part(state -> 'intake' -> 'customer' ->> 'contact', '.', 1) as by from cases`,
  )
  expect(rows).toHaveLength(2)
})

test('what was taken in before there were keys is shown as it is', async () => {
  expect(shell.customers.open('13900000001')).toBe('13900000001')
})
