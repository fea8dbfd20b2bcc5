import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rightOf } from '#contract/access/rights.ts'
import { endpoints } from '#contract/endpoints.ts'
import { type OpenDoor, openDoor } from '../door/open-door.ts'
import { type Client, clientAt, granted, signedIn, tokenIn } from '../testing/client.ts'
import { desks, invited, PASSWORD } from '../testing/operator.ts'
import { setUpTelephone } from '../testing/telephone.ts'

const OTHER = 'another long password'
let door: OpenDoor
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.shut())

const enter = (login: string, password = PASSWORD) => signedIn(door.address, login, password)
const isIn = async (client: Client) => (await client.get('/api/session')).status === 200
/** The same person with the token that the answer has put in place of the old one. */
const renewedBy = (answer: Parameters<typeof tokenIn>[0]) => clientAt(door.address, tokenIn(answer))

describe('a session is nobody else’s', () => {
  test('what a browser brings along before signing in does not become the session', async () => {
    await door.operator.engage('fixed', 'P-HN')
    const planted = 'p'.repeat(43)
    const body = { login: 'fixed', password: PASSWORD }
    const headers = { cookie: `beichen_session=${planted}` }
    const answer = await door.send({ path: '/api/session', body, headers })
    expect(String(answer.headers['set-cookie'])).not.toContain(planted)
    expect(await isIn(clientAt(door.address, planted))).toBe(false)
  })

  test('signing in over an open session ends that one', async () => {
    await door.operator.engage('twice', 'P-HN')
    const before = await enter('twice')
    const body = { login: 'twice', password: PASSWORD }
    const after = renewedBy(await before.post('/api/session', body))
    expect([await isIn(before), await isIn(after)]).toEqual([false, true])
  })

  test('acting for another organisation, a proof and a telephone each change the token, and the old one dies', async () => {
    const memberships = [desks.branch, desks.province].map((organisation) => ({
      organisation,
      roles: ['handler'],
    }))
    await invited(door.operator.admin, door.address, { login: 'both', name: 'both', memberships })
    let now = await enter('both')
    const steps = [
      (one: Client) => one.send('PUT', '/api/session/acting', { organisation: desks.province }),
      (one: Client) => one.post('/api/session/proof', { password: PASSWORD }),
    ]
    for (const step of steps) {
      const before = now
      now = renewedBy(await step(before))
      expect([await isIn(before), await isIn(now)]).toEqual([false, true])
    }
    const { token } = await setUpTelephone(now)
    expect([await isIn(now), await isIn(clientAt(door.address, token))]).toEqual([false, true])
  })

  test('signing out is the end of the token, not of the cookie alone', async () => {
    const person = await door.operator.hire('leaving', 'P-HN')
    granted(await person.send('DELETE', '/api/session'))
    expect(await isIn(person)).toBe(false)
  })
})

describe('one sees one’s sessions and ends them', () => {
  test('one of them, or all the others; nobody’s but one’s own', async () => {
    await door.operator.engage('many', 'P-HN')
    const [here, there, third] = [await enter('many'), await enter('many'), await enter('many')]
    const mine = async (client: Client) =>
      (await client.get<{ sessions: { id: string; isThis: boolean }[] }>('/api/sessions')).body.sessions
    const ofThere = (await mine(there)).find((one) => one.isThis)?.id ?? ''
    const stranger = await door.operator.hire('curious', 'P-HN')
    expect((await stranger.send('DELETE', `/api/sessions/${ofThere}`)).status).toBe(404)
    expect(await isIn(there)).toBe(true)
    expect((await here.send('DELETE', `/api/sessions/${ofThere}`)).body).toEqual({ ended: 1 })
    expect([await isIn(there), await isIn(third)]).toEqual([false, true])
    expect((await here.send('DELETE', '/api/sessions')).body).toEqual({ ended: 1 })
    expect(await mine(here)).toHaveLength(1)
    expect(await isIn(third)).toBe(false)
  })

  test('no answer shows a token or its hash', async () => {
    const person = await door.operator.hire('shown', 'P-HN')
    const { body } = await person.get('/api/sessions')
    const { rows } = await door.pool.query('select token_hash from sessions')
    for (const { token_hash } of rows) expect(JSON.stringify(body)).not.toContain(token_hash)
    expect(JSON.stringify(body)).not.toContain(person.token)
  })
})

describe('a password is changed by who knows the old one', () => {
  const change = (client: Client, current: string, password: string) =>
    client.send('PUT', '/api/session/password', { current, password })

  test('without the old one it is not, whatever session one has', async () => {
    const person = await door.operator.hire('sitting', 'P-HN')
    expect((await change(person, 'not the old one', OTHER)).body.code).toBe('wrongProof')
    expect(await isIn(await enter('sitting'))).toBe(true)
  })

  test('with it, every other session ends, and this one gets another token', async () => {
    await door.operator.engage('changing', 'P-HN')
    const [here, there] = [await enter('changing'), await enter('changing')]
    const after = renewedBy(await change(here, PASSWORD, OTHER))
    expect([await isIn(here), await isIn(there), await isIn(after)]).toEqual([false, false, true])
    expect(await isIn(await enter('changing', OTHER))).toBe(true)
  })

  test('a leaked one, one’s own name and the last five are refused', async () => {
    await door.operator.engage('choosing', 'P-HN')
    let person = await enter('choosing')
    const passwords = [PASSWORD, ...[1, 2, 3, 4, 5].map((no) => `a long password, number ${no}`)]
    const codeFor = async (wished: string, current: string) =>
      (await change(person, current, wished)).body.code
    expect(await codeFor('Password12345', PASSWORD)).toBe('passwordLeaked')
    expect(await codeFor('too short', PASSWORD)).toBe('passwordTooWeak')
    expect(await codeFor('Choosing-2026', PASSWORD)).toBe('passwordTooWeak')
    for (const [at, next] of passwords.slice(1).entries()) {
      for (const used of passwords.slice(0, at + 1))
        expect(await codeFor(used, passwords[at] ?? '')).toBe('passwordUsedBefore')
      person = renewedBy(await change(person, passwords[at] ?? '', next))
    }
  })
})

describe('what is sensitive needs a fresh proof', () => {
  const change = (client: Client) =>
    client.send('PATCH', '/api/organisations/P-HN', { billingInterconnected: true })

  test('an old session is told so, and goes on after the proof', async () => {
    const colleague = await door.operator.hire('colleague', 'N-CN', ['administrator'])
    const { person } = (await colleague.get<{ person: string }>('/api/session')).body
    const aging = `update sessions set proved_at = proved_at - interval '11 minutes' where person = $1`
    await door.pool.query(aging, [person])
    expect(await change(colleague)).toMatchObject({ status: 403, body: { code: 'stepUpNeeded' } })
    const proved = renewedBy(await colleague.post('/api/session/proof', { password: PASSWORD }))
    expect((await change(proved)).status).toBe(200)
  })

  test('so is everything that changes people, organisations, rules and ways to enter', () => {
    const changing = endpoints.filter(({ method }) => method !== 'GET')
    const sensitive = changing.filter((one) => rightOf(one)?.stepUp).map(({ name }) => name)
    for (const name of ['add-organisation', 'change-organisation', 'publish-policy', 'write-calendars'])
      expect(sensitive).toContain(name)
    for (const name of [
      'begin-factor',
      'confirm-factor',
      'remove-factor',
      'renew-recovery-codes',
      'reset-factor',
    ])
      expect(sensitive).toContain(name)
    const administrative = changing.filter((one) => String(rightOf(one)?.who) === 'administrator')
    expect(administrative.filter((one) => !rightOf(one)?.stepUp).map(({ name }) => name)).toEqual([])
  })
})
