import { expect, test } from 'vitest'
import { readArguments } from './arguments.ts'
import type { Sources } from './body.ts'
import { requestFrom } from './request.ts'

const sources: Sources = {
  zone: 'Asia/Shanghai',
  jsonText: async (given) => (given === '-' ? '{"text":"from outside","visibility":"internal"}' : given),
  password: async (_, field, login) => (field === 'password' ? `secret of ${login}` : `${field} secret`),
}

const number = '26112343000000012'

function asked(...args: string[]) {
  const given = readArguments(args)
  if (given.command === null || given.command === 'help') throw new Error('no command')
  return requestFrom(given.command, given, sources)
}

async function bodyOf(...args: string[]) {
  return (await asked(...args)).body
}

test('a move goes to the address of the contract, with its wish and a number of its own', async () => {
  const one = await asked('dispatch-to-sp', number, '--to', 'SP-1', '--contact-used', 'backup')
  expect(one.path).toBe(`/api/cases/${number}/dispatch-to-sp`)
  expect(one.body).toEqual({ to: 'SP-1', contactUsed: 'backup' })
  expect(one.requestId).toMatch(/^[0-9a-f-]{36}$/)
  const two = await asked('dispatchToSp', number, '--to=SP-1', '--request-id', 'mine-0001')
  expect(two).toMatchObject({ path: one.path, requestId: 'mine-0001' })
})

test('a move that says nothing sends an empty wish, and what has no body sends none', async () => {
  expect(await bodyOf('accept', number)).toEqual({})
  expect(await asked('sign-out')).toMatchObject({ body: undefined })
  expect(await asked('show', number)).toMatchObject({ body: undefined, requestId: null })
})

test('an address is written safely', async () => {
  expect((await asked('show', '../a b')).path).toBe('/api/cases/..%2Fa%20b')
})

test('a query takes its fields, and a duplicate is looked up by the account alone', async () => {
  expect((await asked('list', '--queue', 'mine', '--limit', '5')).query).toEqual({
    queue: 'mine',
    limit: '5',
  })
  expect((await asked('duplicates', 'ad0731')).query).toEqual({ account: 'ad0731' })
  await expect(asked('duplicates')).rejects.toThrow('needs --account')
})

test('fields inside others are said by dots, and what may be empty is sent as empty', async () => {
  const line = 'submit --channel businessHall --window W-1 --customer.account 0731 --amount 10.5'
  expect(await bodyOf(...line.split(' '), '--sp', 'null')).toEqual({
    channel: 'businessHall',
    window: 'W-1',
    customer: { account: '0731' },
    amount: 10.5,
    sp: null,
  })
  expect(await bodyOf('submit', '--channel', 'spPortal', '--window', 'W-1')).toMatchObject({ customer: {} })
  const unit =
    'add-organisation --id S --kind serviceProvider --name S --status active --no-billing-interconnected'
  const more = '--sp.scope local --sp.code 9 --province-code 43'
  expect(await bodyOf(...`${unit} ${more}`.split(' '))).toMatchObject({
    parent: null,
    window: null,
    provinceCode: 43,
    billingInterconnected: false,
    sp: { scope: 'local', code: '9' },
  })
})

test('yes is a flag, no is a flag with no- or a value', async () => {
  expect(await bodyOf('call-attempt', number, '--answered')).toEqual({ answered: true })
  expect(await bodyOf('call-attempt', '--no-answered', number)).toEqual({ answered: false })
  expect(await bodyOf('call-attempt', '--answered', number)).toEqual({ answered: true })
  expect(await bodyOf('call-attempt', number, '--answered=false')).toEqual({ answered: false })
  await expect(asked('call-attempt', number)).rejects.toThrow('needs --answered')
})

test('a list is said again and again, as JSON, or place by place', async () => {
  const [a, b] = ['26112343000000020', '26112343000000038']
  expect(await bodyOf('create-parent', number, '--children', a, '--children', b)).toEqual({
    children: [a, b],
  })
  expect(await bodyOf('create-parent', number, '--children', `["${a}"]`)).toEqual({ children: [a] })
  const charge = { sp: 'SP-1', serviceName: 'ring', amount: 5.5 }
  const charges = ['--charges', JSON.stringify(charge), '--charges', JSON.stringify(charge)]
  expect(await bodyOf('deliver', number, ...charges)).toEqual({ charges: [charge, charge] })
  const person = 'invite-person --login p1 --name P --memberships.0.organisation W'
  const roles = '--memberships.0.roles agent --memberships.0.roles supervisor'
  expect(await bodyOf(...`${person} ${roles}`.split(' '))).toMatchObject({
    memberships: [{ organisation: 'W', roles: ['agent', 'supervisor'] }],
  })
})

test('the whole body comes from JSON, and options change it', async () => {
  expect(await bodyOf('note', number, '--json', '-', '--visibility', 'partner')).toEqual({
    text: 'from outside',
    visibility: 'partner',
  })
  const policy =
    '{"categories":{"feeSp":{"resolveMinutes":1,"zh":"a"}},"ladder":[{"clock":"resolve","ring":"breach"}]}'
  const changes = '--categories.feeSp.resolve-minutes 60 --ladder.0.ring warning --pass-on-minutes null'
  expect(await bodyOf('publish-policy', '--json', policy, ...changes.split(' '))).toEqual({
    categories: { feeSp: { resolveMinutes: 60, zh: 'a' } },
    ladder: [{ clock: 'resolve', ring: 'warning' }],
    passOnMinutes: null,
  })
  await expect(asked('note', number, '--json', '[1]')).rejects.toThrow('one JSON object')
})

test('a time without an offset is on the wall clock of the operator', async () => {
  const until = async (text: string) =>
    (await bodyOf('hold', number, '--reason', 'r', '--until', text))?.until
  expect(await until('2026-11-24 18:00')).toBe('2026-11-24T18:00:00+08:00')
  expect(await until('2026-11-24T18:00:30')).toBe('2026-11-24T18:00:30+08:00')
  expect(await until('2026-11-24T18:00:00Z')).toBe('2026-11-24T18:00:00Z')
  expect(await until('null')).toBe(null)
  await expect(until('tomorrow')).rejects.toThrow('wants a time')
})

test('a password is asked for when it was not said, once everything else is in order', async () => {
  expect(await bodyOf('sign-in', 'agent1')).toEqual({ login: 'agent1', password: 'secret of agent1' })
  expect(await bodyOf('sign-in', '--login', 'a', '--password', 'b')).toEqual({ login: 'a', password: 'b' })
  expect(await bodyOf('change-password')).toEqual({ current: 'current secret', password: 'secret of ' })
})

test('a proof by a code needs no password', async () => {
  expect(await bodyOf('prove', '--code', '123456')).toEqual({ code: '123456' })
  expect(await bodyOf('prove')).toEqual({ password: 'secret of ' })
  await expect(asked('sign-in')).rejects.toThrow('needs --login')
})

test('what cannot be meant is refused before anything is sent', async () => {
  await expect(asked('forward')).rejects.toThrow('forward needs number')
  await expect(asked('forward', number)).rejects.toThrow('forward needs --to')
  await expect(asked('show', number, 'more')).rejects.toThrow('no use for "more"')
  await expect(asked('solve', number, '--refund', 'much')).rejects.toThrow('wants a number')
  await expect(asked('sp-answer', number, '--result', 'admited')).rejects.toThrow('did you mean admitted?')
  await expect(asked('forward', number, '--to', 'B', '--request-id', 'short')).rejects.toThrow('8 to 100')
})
