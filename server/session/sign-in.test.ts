import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { epochMilliseconds, type Instant, instant, plusMinutes } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { insertUnits, shellOn } from '../report/november.fixture.ts'
import type { Origin, Shell } from '../shell.ts'
import { callOf, elsewhere, home, personIn, secret } from './entered.fixture.ts'
import { beginFactorUse, confirmFactorUse } from './second-factor.ts'
import { signInCodeUse, signInUse } from './sign-in.ts'

const now = instant('2026-11-23T09:00:00+08:00')
let database: TestDatabase
let shell: Shell
beforeAll(async () => {
  database = await freshDatabase()
  shell = shellOn(await database.application(), now)
  await insertUnits(database.pool, now)
})
afterAll(() => database.drop())

type Tried = { readonly at?: Instant; readonly from?: Origin }
const tried = async (login: string, password: string, { at = now, from = elsewhere }: Tried = {}) =>
  signInUse(await callOf(shell, at, { login, password }, { from }), shell)
const codeOf = async (login: string, password: string, { at = now, from = elsewhere }: Tried = {}) => {
  const done = await tried(login, password, { at, from })
  return done.ok ? 'in' : done.no.code
}
const guesses = async (login: string, times: number, more: Tried = {}) => {
  const codes: string[] = []
  for (let time = 0; time < times; time++) codes.push(await codeOf(login, `guess ${time}`, more))
  return codes
}

test('ten wrong passwords close the door of a name for a minute, whether anybody has that name or not', async () => {
  await personIn(database.pool, 'known', now)
  for (const login of ['known', 'unknown']) {
    expect(new Set(await guesses(login, 10))).toEqual(new Set(['wrongCredentials']))
    const closed = await tried(login, secret)
    expect(closed).toEqual({ ok: false, no: { code: 'tooManyAttempts', retryAfter: 60 } })
  }
  expect(await codeOf('known', secret, { at: plusMinutes(now, 1) })).toBe('in')
})

test('the right password after nine wrong ones opens, and the count begins anew', async () => {
  await personIn(database.pool, 'clumsy', now)
  await guesses('clumsy', 9)
  expect(await codeOf('clumsy', secret)).toBe('in')
  expect(new Set(await guesses('clumsy', 9, { from: home }))).toEqual(new Set(['wrongCredentials']))
})

test('a hundred guesses at once are a hundred: no more are looked at than one after the other', async () => {
  await personIn(database.pool, 'stormed', now)
  const at = plusMinutes(now, 60)
  const codes = await Promise.all(
    Array.from({ length: 40 }, (_, no) =>
      codeOf('stormed', `guess ${no}`, { at, from: { ...elsewhere, address: `192.0.2.${no}` } }),
    ),
  )
  expect(codes.filter((code) => code === 'wrongCredentials')).toHaveLength(10)
  expect(codes.filter((code) => code === 'tooManyAttempts')).toHaveLength(30)
})

test('another process counts on', async () => {
  await personIn(database.pool, 'elsewhere', now)
  await guesses('elsewhere', 10)
  const other = shellOn(await database.application(), now)
  const call = await callOf(other, now, { login: 'elsewhere', password: secret }, { from: elsewhere })
  expect(await signInUse(call, other)).toMatchObject({ ok: false, no: { code: 'tooManyAttempts' } })
})

test('who guesses from elsewhere does not shut out the person at their own browser or address', async () => {
  const at = plusMinutes(now, 120)
  await personIn(database.pool, 'victim', now)
  const entered = await tried('victim', secret, { at, from: home })
  if (!entered.ok || !('device' in entered.value)) throw new Error('the victim is in')
  const device = entered.value.device ?? null
  await guesses('victim', 12, { at })
  expect(await codeOf('victim', secret, { at })).toBe('tooManyAttempts')
  expect(await codeOf('victim', secret, { at, from: home })).toBe('in')
  // Even from behind the address where the guessing goes on, the browser is known.
  expect(await codeOf('victim', secret, { at, from: { ...elsewhere, device } })).toBe('in')
  // That a browser is known helps nobody to guess more.
  const known = { ...elsewhere, device }
  expect((await guesses('victim', 11, { at, from: known })).at(-1)).toBe('tooManyAttempts')
})

test('an address that has failed a hundred times with many names is closed, its neighbours are not', async () => {
  const at = plusMinutes(now, 240)
  const from = { ...elsewhere, address: '192.0.2.200' }
  await personIn(database.pool, 'neighbour', now)
  for (let no = 0; no < 100; no++) await tried(`name ${no}`, 'x', { at, from })
  expect(await codeOf('neighbour', secret, { at, from })).toBe('tooManyAttempts')
  expect(await codeOf('neighbour', secret, { at, from: { ...from, address: '192.0.2.201' } })).toBe('in')
})

test('the code is asked for after the password; each code is taken once, and so is the half of a session', async () => {
  const at = plusMinutes(now, 300)
  await personIn(database.pool, 'coded', now)
  const first = await tried('coded', secret, { at, from: home })
  if (!first.ok || 'half' in first.value) throw new Error('in without a code')
  const own = { from: home, token: first.value.token }
  const begun = await beginFactorUse(await callOf(shell, at, undefined, own), shell)
  if (!begun.ok) throw new Error(begun.no.code)
  const codeAt = (when: Instant) =>
    new TOTP({ secret: Secret.fromBase32(begun.value.secret) }).generate({
      timestamp: epochMilliseconds(when),
    })
  const confirmed = await confirmFactorUse(await callOf(shell, at, { code: codeAt(at) }, own), shell)
  if (!confirmed.ok) throw new Error(confirmed.no.code)
  const [recovery = ''] = confirmed.value.answer.recoveryCodes

  const halfAt = async (when: Instant) => {
    const half = await tried('coded', secret, { at: when, from: home })
    if (!half.ok || !('half' in half.value)) throw new Error('no code was asked for')
    return half.value.half
  }
  const finish = async (half: string, code: string, when: Instant) => {
    const done = await signInCodeUse(await callOf(shell, when, { half, code }, { from: home }), shell)
    return done.ok ? 'in' : done.no.code
  }
  const later = plusMinutes(at, 2)
  const half = await halfAt(later)
  expect(await finish(half, codeAt(at), later)).toBe('wrongCode')
  expect(await finish(half, '000000', later)).toBe('wrongCode')
  // A telephone half a minute behind is let in, one of a minute and a half is not.
  expect(await finish(half, codeAt(plusMinutes(later, -1.5)), later)).toBe('wrongCode')
  expect(await finish(half, codeAt(plusMinutes(later, -0.5)), later)).toBe('in')
  expect(await finish(half, codeAt(later), later)).toBe('signInAgain')
  const again = await halfAt(later)
  expect(await finish(again, codeAt(plusMinutes(later, -0.5)), later)).toBe('wrongCode')
  expect(await finish(again, recovery.toUpperCase().replaceAll('-', ' '), later)).toBe('in')
  expect(await finish(await halfAt(later), recovery, later)).toBe('wrongCode')
  const slow = await halfAt(later)
  expect(await finish(slow, codeAt(plusMinutes(later, 5)), plusMinutes(later, 5))).toBe('signInAgain')
})

test('the name that nobody has is not kept with the act of the closed door', async () => {
  const { rows } = await database.pool.query(
    `select person, about::text as about from acts where what = 'signInClosed'`,
  )
  expect(rows.length).toBeGreaterThan(2)
  expect(JSON.stringify(rows)).not.toContain('unknown')
  expect(rows.some(({ person }) => person === 'nobody')).toBe(true)
})
