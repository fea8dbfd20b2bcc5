import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type OpenDoor, openDoor, problemIn, type Wired } from '../door/open-door.ts'
import { BACK_AT, cameBack, sentAway, sessionIn, throughProvider } from '../testing/by-provider.ts'
import { type Client, clientAt, granted, signedIn } from '../testing/client.ts'
import { type IdentityProvider, identityProvider } from '../testing/identity-provider.ts'
import { desks, PASSWORD } from '../testing/operator.ts'
import { codeOf, setUpTelephone } from '../testing/telephone.ts'

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

const codeIn = (answer: Wired) => (answer.status === 200 ? 'in' : problemIn(answer).code)
const isIn = async (client: Client) => (await client.get('/api/session')).status === 200
/** Somebody who has linked themselves, signed in anew since. */
async function linkedPerson(login: string): Promise<{ readonly person: Client; readonly id: string }> {
  const id = await door.operator.engage(login, desks.province)
  provider.seat(`sub-${login}`)
  const answer = await throughProvider(door, provider, (await signedIn(door.address, login, PASSWORD)).token)
  expect(JSON.parse(answer.text)).toEqual({ linked: true })
  return { person: clientAt(door.address, sessionIn(answer)), id }
}

describe('whoever is linked is in, and nobody else', () => {
  test('by the subject of the provider, with a session like any other', async () => {
    await linkedPerson('linked')
    const answer = await throughProvider(door, provider)
    expect(JSON.parse(answer.text)).toMatchObject({
      login: 'linked',
      acting: { organisation: desks.province },
    })
    const cookie = String(answer.headers['set-cookie'])
    expect(cookie).toMatch(/beichen_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict/)
    expect(await isIn(clientAt(door.address, sessionIn(answer)))).toBe(true)
  })

  test('nobody is found by a name or a mail address, though the provider says that of the administrator', async () => {
    provider.seat('a-stranger-who-calls-himself-administrator')
    const answer = await throughProvider(door, provider)
    expect([codeIn(answer), sessionIn(answer)]).toEqual(['notLinked', null])
    provider.seat('administrator')
    expect(codeIn(await throughProvider(door, provider))).toBe('notLinked')
  })

  test('no header says who somebody is', async () => {
    const names = [
      ...['x-forwarded-user', 'x-forwarded-email', 'x-remote-user', 'remote-user', 'x-auth-request-user'],
      ...[
        'x-user',
        'x-webauth-user',
        'x-authenticated-user',
        'x-sso-user',
        'auth-user',
        'ssl-client-s-dn-cn',
      ],
    ]
    for (const name of names) {
      const answer = await door.send({
        method: 'GET',
        path: '/api/session',
        headers: { [name]: 'administrator' },
      })
      expect([name, codeIn(answer)]).toEqual([name, 'notSignedIn'])
    }
  })
})

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

describe('linking is for whoever proves who they are, and ends what was opened before', () => {
  test('every other session and everything half open is over; this one goes on under another token', async () => {
    await door.operator.engage('linking', desks.province)
    const [here, there] = [
      await signedIn(door.address, 'linking', PASSWORD),
      await signedIn(door.address, 'linking', PASSWORD),
    ]
    provider.seat('sub-linking')
    const answer = await throughProvider(door, provider, here.token)
    const after = clientAt(door.address, sessionIn(answer))
    expect([await isIn(here), await isIn(there), await isIn(after)]).toEqual([false, false, true])
    const gone = await after.send('DELETE', '/api/session/single-sign-on')
    granted(gone)
    expect(await isIn(after)).toBe(false)
    expect(codeIn(await throughProvider(door, provider))).toBe('notLinked')
  })

  test('not with an old proof, not for whoever sits there later, not a subject that is somebody else', async () => {
    const { id } = await linkedPerson('taken')
    await door.operator.engage('greedy', desks.province)
    const greedy = await signedIn(door.address, 'greedy', PASSWORD)
    expect(codeIn(await throughProvider(door, provider, greedy.token))).toBe('signOnTaken')
    const { url, cookie } = await sentAway(door, greedy.token)
    provider.seat('sub-greedy')
    const returned = (await provider.visit(url)).search.slice(1)
    const later = (await signedIn(door.address, 'taken', PASSWORD)).token
    expect(codeIn(await cameBack(door, returned, cookie, later))).toBe('signOnFailed')
    await door.pool.query(`update sessions set proved_at = proved_at - interval '11 minutes'`)
    const old = await door.send({ path: '/api/session/single-sign-on', token: greedy.token })
    expect(codeIn(old)).toBe('stepUpNeeded')
    await door.pool.query('update sessions set proved_at = created_at')
    const { rows } = await door.pool.query('select subject from identities where person = $1', [id])
    expect(rows).toEqual([{ subject: 'sub-taken' }])
  })

  test('an administrator says who somebody of theirs is; what was open is over; nobody elsewhere is theirs', async () => {
    const { admin, hire, engage } = door.operator
    const id = await engage('told', desks.province)
    const before = await signedIn(door.address, 'told', PASSWORD)
    const path = `/api/people/${id}/single-sign-on`
    granted(await admin.send('PUT', path, { subject: 'sub-told' }))
    expect(await isIn(before)).toBe(false)
    provider.seat('sub-told')
    expect(codeIn(await throughProvider(door, provider))).toBe('in')
    expect((await admin.get(path)).body).toMatchObject({ subject: 'sub-told' })
    const elsewhere = await hire('admin-gd', 'P-GD', ['administrator'])
    expect((await elsewhere.send('PUT', path, { subject: 'sub-evil' })).status).toBe(404)
    expect((await elsewhere.get(path)).status).toBe(404)
    granted(await admin.send('PUT', path, { subject: null }))
    expect(codeIn(await throughProvider(door, provider))).toBe('notLinked')
  })
})

describe('the second factor', () => {
  test('is asked here, whatever the provider says, as long as its word is not taken', async () => {
    const { person } = await linkedPerson('careful')
    const { secret } = await setUpTelephone(person)
    provider.seat('sub-careful', ['pwd', 'mfa', 'otp'])
    const answer = await throughProvider(door, provider)
    const { codeNeeded, half } = JSON.parse(answer.text)
    expect([codeNeeded, sessionIn(answer)]).toEqual([true, null])
    const done = await door.send({ path: '/api/session/code', body: { half, code: codeOf(secret, 1) } })
    expect(JSON.parse(done.text)).toMatchObject({ login: 'careful', secondFactor: 'on' })
  })
})
