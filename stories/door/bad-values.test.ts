import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { classified, intake, type OpenDoor, openDoor, problemIn, refusedBy, type Wire } from './open-door.ts'

let door: OpenDoor
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.shut())

const submission = (body: string | object): Wire => ({
  path: '/api/cases',
  body,
  token: door.desk.window.token,
})
const move = (name: string, body: object): Wire => ({
  path: `/api/cases/${door.number}/${name}`,
  body,
  token: door.desk.window.token,
})

/** Refused by form or by meaning, never as a defect. */
async function clearlyRefused(wire: Wire): Promise<void> {
  const { status } = await refusedBy(door, wire, {})
  expect([400, 409, 422]).toContain(status)
}

const impossible = [
  '2026-02-30T10:00:00+08:00',
  '2026-13-01T10:00:00+08:00',
  '2026-11-23T25:00:00+08:00',
  '2026-11-23T10:61:00+08:00',
  '2026-11-23T10:00:00',
  '2026-11-23 10:00',
  '2026-11-23',
  '2026-11-23T10:00:00+25:00',
  '2026-11-23T10:00:00[Asia/Shanghai]',
  '99999-01-01T00:00:00Z',
  '+099999-01-01T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+08:00',
  '9999-12-31T23:59:59-12:00',
  '1764000000',
  'now',
  'infinity',
  '',
]

describe('a time that cannot be', () => {
  test.each(impossible)('%j is no time to have submitted at', async (submittedAt) => {
    await clearlyRefused(submission({ ...intake, submittedAt }))
  })

  test.each(impossible)('%j is no time to wait until', async (until) => {
    await clearlyRefused(move('hold', { reason: 'awaitCustomerAppointment', consent: '同意', until }))
  })

  test('a number is no time', async () => {
    await clearlyRefused(submission({ ...intake, submittedAt: 1_764_000_000 }))
  })

  test('what is said to have happened tomorrow has not happened', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    await refusedBy(door, submission({ ...intake, submittedAt: tomorrow }), { code: 'notInFuture' })
  })

  test('nobody waits for ever', async () => {
    await clearlyRefused(move('hold', { reason: 'awaitCustomerInfo', until: '9999-12-31T23:59:59Z' }))
  })
})

describe('an amount that cannot be', () => {
  test.each(['1e999', '-1', '1e20', '100000000.01', '0.001', '10.005', '"10"', 'true', '-1e-9'])(
    '%s',
    async (amount) => {
      const { amount: _none, ...rest } = { ...intake, amount: 0 }
      const text = JSON.stringify(rest).replace(/}$/, `,"amount":${amount}}`)
      await refusedBy(door, submission(text), { status: 400, code: 'malformed' })
    },
  )

  test('every amount in whole fen is an amount', async () => {
    const amounts = [0.01, 0.07, 0.29, 0.57, 1.1, 1.15, 8.41, 19.99, 33.33, 1234.56, 99_999.99, 99_999_999.99]
    for (const amount of amounts) {
      const answer = await door.send(submission({ ...intake, amount }))
      expect([amount, answer.status]).toEqual([amount, 200])
      const { number } = JSON.parse(answer.text) as { number: string }
      const view = await door.desk.window.get<{ intake: { amount: number } }>(`/api/cases/${number}`)
      expect(view.body.intake.amount).toBe(amount)
    }
  })
})

const unfit = [
  ['a NUL character', 'a\\u0000b'],
  ['half a character pair', 'a\\ud800b'],
  ['the other half of a pair', '\\udc00'],
  ['a pair the wrong way round', '\\udc00\\ud800'],
] as const

describe('text that cannot be kept is refused and the field is told', () => {
  test.each(unfit)('%s in a description', async (_what, text) => {
    const body = JSON.stringify(intake).replace('登录失败', text)
    const { fields } = await refusedBy(door, submission(body), { status: 400, code: 'malformed' })
    expect(fields).toMatchObject([{ field: 'description', zh: '详细描述不正确' }])
  })

  test.each(unfit)('%s deep inside', async (_what, text) => {
    const body = JSON.stringify(intake).replace('ad0731000001@hn.example', text)
    const { fields } = await refusedBy(door, submission(body), { status: 400, code: 'malformed' })
    expect(fields).toMatchObject([{ field: 'customer.account' }])
  })

  test.each(unfit)('%s in a remark, and in a reason', async (_what, text) => {
    const said = (name: string, field: string): Wire => ({
      ...move(name, {}),
      body: `{"${field}":"${text}"}`,
    })
    await refusedBy(door, said('note', 'text'), { status: 400, code: 'malformed' })
    await refusedBy(door, said('reject', 'reason'), { status: 400, code: 'malformed' })
  })

  test.each(unfit)('%s in a name or a password', async (_what, text) => {
    const wire = { path: '/api/session', body: `{"login":"${text}","password":"x"}` }
    await refusedBy(door, wire, { status: 400, code: 'malformed' })
    const person = `{"login":"someone","name":"${text}","memberships":[{"organisation":"P-HN","roles":["agent"]}]}`
    const added = { path: '/api/people', body: person, token: door.operator.admin.token }
    await refusedBy(door, added, { status: 400, code: 'malformed' })
  })

  test('whole characters of any kind are kept as they are', async () => {
    const description = '𠮷野家 🀄 e\u0301 \u200f\u202e \t\n "\\ \u0001 \ufffe'
    const answer = await door.send(submission({ ...classified, description }))
    expect(answer.status).toBe(200)
    const { number } = JSON.parse(answer.text) as { number: string }
    const view = await door.desk.window.get<{ intake: { description: string } }>(`/api/cases/${number}`)
    expect(view.body.intake.description).toBe(description)
  })

  test('words of nothing but space are no words', async () => {
    for (const description of ['', '   ', '\n\t']) {
      const answer = await door.send(submission({ ...intake, description }))
      expect(problemIn(answer)).toMatchObject({
        code: 'validationFailed',
        fields: [{ field: 'description' }],
      })
    }
  })
})
