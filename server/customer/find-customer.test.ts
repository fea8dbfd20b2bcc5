import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KnownCustomer } from '#contract/customer/find-customer.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { through } from '../access/through.ts'
import { loadCase } from '../case/load.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { submitCaseUse } from '../case/submit-case.ts'
import { branch, caseShell, moveAt, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { correctCustomerUse } from '../privacy/correct-customer.ts'
import { forgetCase } from '../privacy/forget-case.ts'
import { callBy } from '../report/november.fixture.ts'
import { newSecretKey, secretsWith } from '../secrets/secrets.ts'
import { findCustomerUse } from './find-customer.ts'
import { giveContactTokens } from './token-loop.ts'

const now = instant('2026-11-23T09:00:00+08:00')
const account = 'ad0731000001@hn.example'
const keys = [newSecretKey()]
let database: TestDatabase
let shell: CaseShell
beforeAll(async () => {
  database = await freshDatabase()
  const base = await caseShell(await database.application(), now)
  shell = { ...base, customers: { ...secretsWith(() => keys), reload: async () => {} } }
})
afterAll(() => database.drop())

async function takenIn(customer: object, minutes = 0): Promise<string> {
  const classification = { kind: 'complaint', category: 'general' } as const
  const form = { channel: 'hotline10000', window, description: '登录失败', kind: 'complaint' } as const
  const at = plusMinutes(now, minutes)
  const made = await submitCaseUse(callBy(window, at, { body: { ...form, customer, classification } }), shell)
  if (!made.ok) throw new Error(made.no.code)
  return made.value.number
}

async function found(
  body: object,
  organisation = window,
  person?: string,
): Promise<readonly KnownCustomer[]> {
  const call = callBy(organisation, plusMinutes(now, 60), { body })
  const asked = person === undefined || !call.who ? call : { ...call, who: { ...call.who, person } }
  const answer = await findCustomerUse(asked, shell)
  if (!answer.ok) throw new Error(answer.no.code)
  return answer.value.customers
}

const numbersOf = (customers: readonly KnownCustomer[]) =>
  customers.flatMap((one) => one.cases.map((row) => row.number))

const tokenOf = async (number: string) =>
  (await database.pool.query('select contact_token as token from cases where number = $1', [number])).rows[0]
    ?.token as string | null

describe('who calls', () => {
  let first: string
  let ended: string
  beforeAll(async () => {
    ended = await takenIn({ account, contact: '13900000001', name: '李四' })
    await moveAt(shell, ended, 'deliver', window, plusMinutes(now, 1), { customerConfirmed: true })
    await moveAt(shell, ended, 'close', window, plusMinutes(now, 2))
    first = await takenIn({ account, contact: '+86 139-0000-0001', name: '李四' }, 5)
    await moveAt(shell, first, 'forward', window, plusMinutes(now, 6), { to: branch })
    await takenIn({ account: 'ad0731000002@hn.example', contact: '073188887777' }, 7)
  })

  test('is found by the number they call from, however it was written down', async () => {
    for (const contact of ['13900000001', '139 0000 0001', '+8613900000001']) {
      const [one, ...others] = await found({ contact })
      expect(others).toEqual([])
      expect(one).toMatchObject({ account, name: '李四', masked: false, ended: 1 })
      expect(one?.cases).toMatchObject([{ number: first, status: 'inProgress', holder: branch }])
      expect(one?.cases[0]?.firstReply?.dueAt).toBeTruthy()
    }
  })

  test('is found by how the account begins, and every account that begins so is told apart', async () => {
    const both = await found({ account: 'ad0731' })
    expect(both.map((one) => one.account)).toEqual(['ad0731000002@hn.example', account])
    expect((await found({ account })).map((one) => one.account)).toEqual([account])
    expect(await found({ account: 'ad0' })).toEqual([])
    expect(await found({ account: '%0731000001' })).toEqual([])
    expect(await found({ account: 'AD0731' })).toEqual([])
  })

  test('is nobody by half a number, by another one, or by nothing', async () => {
    for (const contact of ['139000000', '13900000002', '', '没有'])
      expect(await found({ contact })).toEqual([])
    expect(await found({})).toEqual([])
  })

  test('without an account is found by the number all the same', async () => {
    const number = await takenIn({ contact: 'someone@mail.example' }, 8)
    const [one] = await found({ contact: 'Someone@Mail.example' })
    expect(one).toMatchObject({ account: null, contact: 'someone@mail.example' })
    expect(one?.cases.map((row) => row.number)).toEqual([number])
  })

  test('is known only to those who see a case of them', async () => {
    for (const body of [{ contact: '13900000001' }, { account }]) {
      expect(numbersOf(await found(body, branch))).toEqual([first])
      for (const stranger of ['B-HN-HY', 'P-GD', 'D-HN-BILLING', 'SP-L11'])
        expect(await found(body, stranger)).toEqual([])
    }
  })
})

test('an SP finds its case by the account, masked, and nobody by a telephone that it could guess', async () => {
  const number = await takenIn({ account: 'sp0731000009', contact: '13911112222', name: '王五' }, 10)
  await moveAt(shell, number, 'forward', window, plusMinutes(now, 11), { to: branch })
  await moveAt(shell, number, 'forward', branch, plusMinutes(now, 12), { to: 'P-HN' })
  await moveAt(shell, number, 'dispatchToSp', 'P-HN', plusMinutes(now, 13), { to: 'SP-L11' })
  const [one] = await found({ account: 'sp0731' }, 'SP-L11')
  expect(one).toMatchObject({ name: '王**', contact: '139****2222', masked: true })
  expect(one?.cases.map((row) => row.number)).toEqual([number])
  expect(await found({ contact: '13911112222' }, 'SP-L11')).toEqual([])
})

test('the number stands nowhere: what it is found by is made with a key', async () => {
  const number = await takenIn({ account: 'gone0731', contact: '13933334444' }, 20)
  expect(await tokenOf(number)).toMatch(new RegExp(`^${keys[0]?.id}\\.[\\w-]{43}$`))
  const { rows } = await database.pool.query(`select c::text as row from cases c where number = $1`, [number])
  expect(rows[0]?.row).not.toContain('13933334444')
})

test('who corrects a contact is found by the new one at once, and who is forgotten by none', async () => {
  const number = await takenIn({ account: 'moved0731', contact: '13944445555' }, 21)
  const said = {
    params: { number },
    body: { contact: '13944446666', reason: 'The customer asked in writing' },
  }
  const corrected = await correctCustomerUse(
    callBy('P-HN', plusMinutes(now, 22), said, ['supervisor']),
    shell,
  )
  expect(corrected).toMatchObject({ ok: true })
  expect(await found({ contact: '13944445555' })).toEqual([])
  expect(numbersOf(await found({ contact: '13944446666' }))).toEqual([number])
  await moveAt(shell, number, 'withdraw', window, plusMinutes(now, 23))
  const c = await loadCase(through(shell.pool, { organisation: 'N-CN', person: 'system' }), number)
  if (!c) throw new Error('the case is gone')
  const at = plusMinutes(now, 24)
  const asked = { now: at, why: 'asked', person: 'someone', organisation: 'P-HN' } as const
  expect(await forgetCase(c, asked, shell)).toMatchObject({ ok: true })
  expect(await tokenOf(number)).toBeNull()
  for (const body of [{ contact: '13944446666' }, { account: 'moved0731' }])
    expect(await found(body)).toEqual([])
  expect(await giveContactTokens(shell)).toBe(0)
  expect(await tokenOf(number)).toBeNull()
})

test('cases that have no token get one, and those of an older key a newer one, so that it can go', async () => {
  const number = await takenIn({ account: 'late0731', contact: '13955556666' }, 30)
  const before = await tokenOf(number)
  await database.pool.query('update cases set contact_token = null where number = $1', [number])
  expect(await found({ contact: '13955556666' })).toEqual([])
  expect(await giveContactTokens(shell)).toBe(1)
  expect(await tokenOf(number)).toBe(before)
  expect(await giveContactTokens(shell)).toBe(0)

  keys.unshift(newSecretKey())
  expect(numbersOf(await found({ contact: '13955556666' }))).toEqual([number])
  expect(await giveContactTokens(shell)).toBeGreaterThan(0)
  expect(await tokenOf(number)).toMatch(new RegExp(`^${keys[0]?.id}\\.`))
  expect(numbersOf(await found({ contact: '13955556666' }))).toEqual([number])

  // Whatever the name of the other key, before this one in the alphabet or after it.
  for (const other of ['0.0', 'zz.0']) {
    await database.pool.query('update cases set contact_token = $2 where number = $1', [number, other])
    expect([other, await giveContactTokens(shell)]).toEqual([other, 1])
    expect(await tokenOf(number)).toMatch(new RegExp(`^${keys[0]?.id}\\.`))
  }
})

test('a contact that is no number is looked at once and not every minute', async () => {
  const number = await takenIn({ account: 'none0731', contact: '请勿来电' }, 40)
  expect(await tokenOf(number)).toBe('')
  expect(await giveContactTokens(shell)).toBe(0)
})

test('numbers cannot be tried one after the other: the door closes, for that person, and it is on record', async () => {
  const guesser = '00000000-0000-4000-8000-0000000000aa'
  const tried = async (last: number) =>
    found({ contact: `1390000${String(last).padStart(4, '0')}` }, window, guesser).catch(
      (no: Error) => no.message,
    )
  const answers: unknown[] = []
  for (let last = 5000; last < 5125; last++) answers.push(await tried(last))
  expect(answers.slice(0, 119)).toEqual(Array(119).fill([]))
  expect(answers.at(-1)).toBe('tooManyAttempts')
  expect(await found({ contact: '13900000001' })).toHaveLength(1)
  expect(await found({ account }, window, guesser)).toHaveLength(1)
  const { rows } = await database.pool.query(`select person, about from acts where what = 'lookUpsClosed'`)
  expect(rows).toEqual([{ person: guesser, about: {} }])
})
