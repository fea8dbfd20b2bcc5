import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type OpenDoor, openDoor } from '../door/open-door.ts'
import {
  BACK_AT,
  cameBack,
  codeIn,
  linked,
  sentAway,
  sessionIn,
  throughProvider,
} from '../testing/by-provider.ts'
import { type IdentityProvider, identityProvider } from '../testing/identity-provider.ts'

let provider: IdentityProvider
let door: OpenDoor
beforeAll(async () => {
  provider = await identityProvider(`${BACK_AT}/sign-in/single-sign-on`)
  door = await openDoor(provider.environment(BACK_AT))
})
beforeEach(() => provider.forge(null))
afterAll(async () => {
  await door?.shut()
  await provider?.stop()
})

const linkedPerson = (login: string) => linked(door, provider, login)

describe('an answer fits one browser, once, for ten minutes', () => {
  test('the state, the code and the issuer of another are refused', async () => {
    await linkedPerson('strict')
    const { url, cookie } = await sentAway(door)
    const back = (await provider.visit(url)).searchParams
    const other = await sentAway(door)
    expect(codeIn(await cameBack(door, back.toString(), other.cookie))).toBe('signOnFailed')
    for (const [name, value] of [
      ['state', 'x'.repeat(43)],
      ['code', 'x'.repeat(43)],
      ['iss', 'https://elsewhere.example'],
    ] as const) {
      const own = await sentAway(door)
      const changed = (await provider.visit(own.url)).searchParams
      changed.set(name, value)
      expect([name, codeIn(await cameBack(door, changed.toString(), own.cookie))]).toEqual([
        name,
        'signOnFailed',
      ])
    }
    expect(codeIn(await cameBack(door, back.toString(), cookie))).toBe('in')
  })

  test('what was used is worth nothing, in the same browser and in another', async () => {
    await linkedPerson('once')
    const { url, cookie } = await sentAway(door)
    const returned = (await provider.visit(url)).search.slice(1)
    const both = await Promise.all([1, 2].map(() => cameBack(door, returned, cookie)))
    expect(both.map(codeIn).sort()).toEqual(['in', 'signOnFailed'])
    expect(codeIn(await cameBack(door, returned, ''))).toBe('signOnFailed')
    const fresh = await sentAway(door)
    expect(codeIn(await cameBack(door, returned, fresh.cookie))).toBe('signOnFailed')
  })

  test('after ten minutes it is too late', async () => {
    await linkedPerson('late')
    const { url, cookie } = await sentAway(door)
    const returned = (await provider.visit(url)).search.slice(1)
    await door.pool.query(`update sign_on_flights set expires_at = expires_at - interval '10 minutes'`)
    expect(codeIn(await cameBack(door, returned, cookie))).toBe('signOnFailed')
  })

  test('the database keeps nothing with which one could come back', async () => {
    const { url, cookie } = await sentAway(door)
    const { rows } = await door.pool.query('select * from sign_on_flights')
    const asked = new URL(url).searchParams
    const secrets = [cookie.split('=')[1], asked.get('state'), asked.get('nonce')]
    for (const secret of secrets) expect(JSON.stringify(rows)).not.toContain(secret)
    expect(asked.get('code_challenge_method')).toBe('S256')
  })

  test('people are sent to the provider and back to our own address, whatever a request says', async () => {
    const body = { next: 'https://evil.example', redirect_uri: 'https://evil.example' }
    const headers = { 'x-forwarded-host': 'evil.example', referer: 'https://evil.example' }
    const answer = await door.send({ path: '/api/single-sign-on?next=https://evil.example', body, headers })
    const url = new URL(JSON.parse(answer.text).url)
    expect(url.origin).toBe(provider.issuer)
    expect(url.searchParams.get('redirect_uri')).toBe(`${BACK_AT}/sign-in/single-sign-on`)
    expect(answer.text).not.toContain('evil')
  })
})

describe('the id_token is the provider’s, for this answer', () => {
  const forged: Readonly<Record<string, Parameters<IdentityProvider['forge']>>> = {
    'signed by somebody else': [(claims) => claims, 'stranger'],
    'with another nonce': [(claims) => ({ ...claims, nonce: 'another' })],
    'without a nonce': [({ nonce: _, ...claims }) => claims],
    'of another issuer': [(claims) => ({ ...claims, iss: 'https://elsewhere.example' })],
    'for another program': [(claims) => ({ ...claims, aud: 'another' })],
    'that has run out': [(claims) => ({ ...claims, exp: 1_700_000_000 })],
  }

  test.each(Object.entries(forged))('one %s is refused', async (what, forging) => {
    await linkedPerson(`forged-${Object.keys(forged).indexOf(what)}`)
    provider.forge(...forging)
    const answer = await throughProvider(door, provider)
    expect([codeIn(answer), sessionIn(answer)]).toEqual(['signOnFailed', null])
  })

  test('one that the tests have signed again without a change is taken: it is the change that is refused', async () => {
    await linkedPerson('unforged')
    provider.forge((claims) => claims)
    expect(codeIn(await throughProvider(door, provider))).toBe('in')
  })
})
