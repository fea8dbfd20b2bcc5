import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockOf } from '#domain/case/reading.ts'
import { plusMinutes } from '#domain/time.ts'
import { moveAt } from '../case/taken-case.fixture.ts'
import { reportDelivery } from '../sending/report-delivery.ts'
import { wordsOf } from '../sending/testing/receiving-server.ts'
import {
  caseOf,
  closeStage,
  database,
  dispatched,
  idOf,
  openStage,
  P,
  reached,
  SP,
  shell,
  typesOf,
} from './dispatched.fixture.ts'
import { followDispatches } from './follow-dispatches.ts'

beforeAll(openStage)
afterAll(closeStage)

test('a dispatch goes out by mail with the least data, and its receipt is on the case', async () => {
  await reached(SP, 'mail', { address: 'service@sp.example' })
  const to = await dispatched()
  expect(to.sent?.to).toEqual(['service@sp.example'])
  const words = wordsOf(to.sent ?? { to: [], raw: '' })
  expect(words).toContain('2026-11-23 13:00')
  expect(words).toContain('cannot sign in')
  expect(words).not.toMatch(/1390000000[12]/)
  await followDispatches(shell, to.at)
  expect((await typesOf(to.number)).at(-1)).toBe('spReceipt')
  const { rows } = await database.pool.query('select person from disclosures where number = $1', [to.number])
  expect(rows).toEqual([{ person: `sp-mail:${SP}` }])
})

test('a mail that comes back, and a telephone that nobody has called, are told to the desk once', async () => {
  await reached(SP, 'mail', { address: 'service@sp.example' })
  const to = await dispatched()
  await reportDelivery(idOf(to), 'bounced', shell)
  await followDispatches(shell, plusMinutes(to.at, 1))
  await followDispatches(shell, plusMinutes(to.at, 2))
  const told = 'select organisation from outbox where number = $1 and what = $2'
  expect((await database.pool.query(told, [to.number, 'spReceipt'])).rows).toEqual([{ organisation: P }])
  await reached(SP, 'phone')
  const call = await dispatched()
  await followDispatches(shell, plusMinutes(call.at, 29))
  expect((await typesOf(call.number)).includes('spReceipt')).toBe(false)
  await followDispatches(shell, plusMinutes(call.at, 30))
  expect((await database.pool.query(told, [call.number, 'spReceipt'])).rows).toEqual([{ organisation: P }])
  const done = await moveAt(shell, call.number, 'tellSp', P, plusMinutes(call.at, 31), {
    ...{ answered: true, name: '王工', reached: '0731-8888' },
  })
  expect(done.ok).toBe(true)
  expect(clockOf(await caseOf(call.number), 'spReply')?.settledAt).toBeNull()
})
