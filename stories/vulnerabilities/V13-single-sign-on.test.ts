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

const isIn = async (client: Client) => (await client.get('/api/session')).status === 200
const linkedPerson = (login: string) => linked(door, provider, login)

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

describe('being sent away again and again', () => {
  const begun = () => door.send({ path: '/api/single-sign-on' })
  const failures = async () => {
    const { rows } = await door.pool.query<{ failures: number }>('select failures from try_tallies')
    return rows.map((one) => one.failures)
  }

  test('whoever comes back is not counted', async () => {
    await linkedPerson('returning')
    await door.pool.query('truncate try_tallies')
    await sentAway(door)
    expect(await failures()).toEqual([1, 1])
    expect(codeIn(await throughProvider(door, provider))).toBe('in')
    expect(await failures()).toEqual([1, 1])
  })

  test('ends at a hundred from one address, for the next and not for who enters by password or links themselves', async () => {
    await door.operator.engage('patient', desks.province)
    await door.pool.query('truncate try_tallies')
    const codes: string[] = []
    for (let round = 0; round < 11; round++)
      codes.push(...(await Promise.all(Array.from({ length: 10 }, begun))).map(codeIn))
    expect(codes.filter((one) => one === 'in')).toHaveLength(100)
    expect(codes.filter((one) => one === 'tooManyAttempts')).toHaveLength(10)
    expect(Number((await begun()).headers['retry-after'])).toBeGreaterThan(0)
    const person = await signedIn(door.address, 'patient', PASSWORD)
    expect(await isIn(person)).toBe(true)
    provider.seat('sub-patient')
    expect(codeIn(await throughProvider(door, provider, person.token))).toBe('in')
    const { rows } = await door.pool.query(`select about from acts where what = 'signInClosed'`)
    expect(rows).toEqual([{ about: { closed: ['address'], address: expect.any(String) } }])
    await door.pool.query('truncate try_tallies')
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
