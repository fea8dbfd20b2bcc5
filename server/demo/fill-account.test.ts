import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import type { CustomerSecrets } from '../secrets/customer-secrets.ts'
import { newSecretKey, secretsWith } from '../secrets/secrets.ts'
import { fill } from './fill.ts'
import { accountHolder } from './fill-account.ts'

const key = newSecretKey()
const secrets = secretsWith(() => [key])
const customers: CustomerSecrets = { ...secrets, reload: async () => {} }
let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase({ size: 8 })
  await fill(database.pool, {
    ...{ zone: 'Asia/Shanghai', now: instant('2026-11-23T15:30:00+08:00'), cases: 85, secrets },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    customers,
  })
})
afterAll(() => database.drop())

test('a customer has an account at the website and three cases, each waiting for something else', async () => {
  const accounts = await database.pool.query('select contact from portal_accounts')
  expect(accounts.rows.map((row) => customers.open(row.contact))).toEqual([accountHolder.contact])
  const { rows } = await database.pool.query<{ status: string }>(
    'select status from cases where contact_token = any($1) order by received_at',
    [secrets.digests(accountHolder.contact, 'contact')],
  )
  expect(rows.map((row) => row.status)).toEqual(['resolved', 'onHold', 'accepted'])
})
