import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant, plusMinutes } from '#domain/time.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { submitCaseUse } from '../case/submit-case.ts'
import { branch, caseShell, moveAt, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { newSecretKey, secretsWith } from '../secrets/secrets.ts'
import { otherCasesUse } from './other-cases.ts'

const now = instant('2026-11-23T09:00:00+08:00')
const account = 'ad0731000001@hn.example'
const keys = [newSecretKey()]
let database: TestDatabase
let shell: CaseShell
let first: string
let ended: string
let neighbour: string
let stranger: string

beforeAll(async () => {
  database = await freshDatabase()
  const base = await caseShell(await database.application(), now)
  shell = { ...base, customers: { ...secretsWith(() => keys), reload: async () => {} } }
  ended = await takenIn({ account, contact: '13900000001' }, 0)
  await moveAt(shell, ended, 'deliver', window, plusMinutes(now, 1), { customerConfirmed: true })
  await moveAt(shell, ended, 'close', window, plusMinutes(now, 2))
  first = await takenIn({ account, contact: '139 0000 0001' }, 5)
  neighbour = await takenIn({ account: 'ad0731000002@hn.example', contact: '13900000001' }, 7)
  stranger = await takenIn({ account: 'ad0731000003@hn.example', contact: '13900000009' }, 8)
})
afterAll(() => database.drop())

const hall = { window: 'W-HN-CS-HALL01', channel: 'businessHall' } as const

async function takenIn(customer: object, minutes: number, more: object = {}): Promise<string> {
  const classification = { kind: 'complaint', category: 'general' } as const
  const form = {
    channel: 'hotline10000',
    window,
    description: '请拨 13812345678',
    kind: 'complaint',
  } as const
  const body = { ...form, customer, classification, ...more }
  const at = plusMinutes(now, minutes)
  const made = await submitCaseUse(callBy(body.window, at, { body }), shell)
  if (!made.ok) throw new Error(made.no.code)
  return made.value.number
}

async function others(number: string, organisation = window) {
  const outcome = await otherCasesUse(
    callBy(organisation, plusMinutes(now, 60), { params: { number } }),
    shell,
  )
  if (!outcome.ok) return outcome.no.code
  expect(outcome.value.all).toBe(outcome.value.rows.length)
  return outcome.value.rows.map((row) => row.number)
}

test('the other cases of a customer are those of the account and of whoever is reached so, the newest first', async () => {
  expect(await others(first)).toEqual([neighbour, ended])
  expect(await others(neighbour)).toEqual([first, ended])
  expect(await others(stranger)).toEqual([])
})

test('of them an organisation is given those that it sees, and nothing of a case that it does not see', async () => {
  const own = await takenIn({ account, contact: '13900000001' }, 9, hall)
  expect(await others(own, hall.window)).toEqual([])
  expect(await others(first, hall.window)).toBe('notFound')
  expect(await others(own, branch)).toEqual([neighbour, first, ended])
})

test('an SP finds a customer by the account alone, and reads no number in what was said', async () => {
  const again = await takenIn({ account, contact: '13900000001' }, 25)
  for (const number of [first, neighbour, again]) {
    await moveAt(shell, number, 'forward', window, plusMinutes(now, 29), { to: branch })
    await moveAt(shell, number, 'forward', branch, plusMinutes(now, 30), { to: 'P-HN' })
    await moveAt(shell, number, 'dispatchToSp', 'P-HN', plusMinutes(now, 31), { to: 'SP-L11' })
  }
  expect(await others(first, 'SP-L11')).toEqual([again])
  const call = callBy('SP-L11', plusMinutes(now, 60), { params: { number: first } })
  expect(JSON.stringify(await otherCasesUse(call, shell))).not.toContain('13812345678')
})
