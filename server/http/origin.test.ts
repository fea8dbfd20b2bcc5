import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { caseShell } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { personIn, secret } from '../session/entered.fixture.ts'
import { openDoor } from './app.ts'

const now = instant('2026-11-23T09:00:00+08:00')
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(database.pool, now)
  await personIn(database.pool, 'someone', now)
})
afterAll(() => database.drop())

async function entered(proxies: readonly string[]) {
  const app = await openDoor(shell, null, proxies)
  const headers = { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' }
  const payload = { login: 'someone', password: secret }
  const answer = await app.inject({ method: 'POST', url: '/api/session', headers, payload })
  await app.close()
  const { rows } = await database.pool.query('select address from sessions order by created_at desc, id desc')
  const flags = answer.cookies.map(({ secure }) => secure ?? false)
  await database.pool.query('delete from sessions')
  return { address: rows[0]?.address, flags }
}

test('where a request comes from is what its connection says', async () => {
  expect(await entered([])).toEqual({ address: '127.0.0.1', flags: [false, false] })
  expect(await entered(['192.0.2.1'])).toEqual({ address: '127.0.0.1', flags: [false, false] })
})

test('a proxy that is known is believed, and cookies then go over https only', async () => {
  expect(await entered(['192.0.2.1', '127.0.0.0/8'])).toEqual({ address: '203.0.113.7', flags: [true, true] })
})
