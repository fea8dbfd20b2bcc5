import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BACK_AT, cameBack, sentAway, sessionIn, throughProvider } from '../testing/by-provider.ts'
import { type Client, clientAt, granted, signedIn } from '../testing/client.ts'
import { type IdentityProvider, identityProvider } from '../testing/identity-provider.ts'
import { desks, PASSWORD } from '../testing/operator.ts'
import { type OpenDoor, openDoor, problemIn } from './open-door.ts'

let provider: IdentityProvider
let door: OpenDoor
beforeAll(async () => {
  provider = await identityProvider(`${BACK_AT}/sign-in/single-sign-on`)
  door = await openDoor({ ...provider.environment(BACK_AT), OIDC_TRUST_MFA: 'yes' })
})
afterAll(async () => {
  await door?.shut()
  await provider?.stop()
})

const offer = async (at: OpenDoor) => (await clientAt(at.address).get('/api/single-sign-on')).body
/** Says who a person is at the provider, as an administrator does. */
async function known(
  login: string,
  organisation: string,
  roles?: Parameters<OpenDoor['operator']['hire']>[2],
) {
  const id = await door.operator.engage(login, organisation, roles)
  const subject = `sub-${login}`
  granted(await door.operator.admin.send('PUT', `/api/people/${id}/single-sign-on`, { subject }))
  return subject
}

describe('where the word of the provider for a second factor is taken', () => {
  const administering = async (subject: string, methods: readonly string[]) => {
    provider.seat(subject, methods)
    const answer = await throughProvider(door, provider)
    const admin: Client = clientAt(door.address, sessionIn(answer))
    return [JSON.parse(answer.text).secondFactor, (await admin.get('/api/people')).body.code ?? 'in']
  }

  test('an administrator who has shown one there needs none here, and one who has not sets one up', async () => {
    const subject = await known('trusted', desks.province, ['administrator'])
    expect(await administering(subject, ['pwd', 'mfa'])).toEqual(['off', 'in'])
    expect(await administering(subject, ['pwd'])).toEqual(['needed', 'secondFactorNeeded'])
    const byPassword = await signedIn(door.address, 'trusted', PASSWORD)
    expect((await byPassword.get('/api/people')).body.code).toBe('secondFactorNeeded')
  })

  test('that stays so when the session goes on under another token', async () => {
    const subject = await known('renewing', desks.province, ['administrator'])
    provider.seat(subject, ['otp'])
    const token = sessionIn(await throughProvider(door, provider))
    const proved = await door.send({ path: '/api/session/proof', body: { password: PASSWORD }, token })
    const after = clientAt(door.address, sessionIn(proved))
    expect((await after.get('/api/session')).body.secondFactor).toBe('off')
    expect((await after.get('/api/people')).status).toBe(200)
  })
})

describe('on the page of one’s account', () => {
  test('it stands whether one is linked, and under which name', async () => {
    expect(await offer(door)).toEqual({ name: '统一认证' })
    await door.operator.engage('asking', desks.province)
    const asking = await signedIn(door.address, 'asking', PASSWORD)
    const mine = async (one: Client) => (await one.get('/api/session/single-sign-on')).body
    expect(await mine(asking)).toEqual({ name: '统一认证', linkedAt: null })
    provider.seat('sub-asking')
    const after = clientAt(door.address, sessionIn(await throughProvider(door, provider, asking.token)))
    expect(await mine(after)).toEqual({ name: '统一认证', linkedAt: expect.stringMatching(/Z$/) })
  })

  test('what was done is in the acts, without the subject', async () => {
    const auditor = await door.operator.hire('sso-auditor', desks.province, ['auditor'])
    const { body } = await auditor.get('/api/acts')
    const text = JSON.stringify(body)
    expect(text).toContain('ssoLinked')
    expect(text).toContain('"by":"singleSignOn"')
    expect(text).not.toContain('sub-')
  })
})

describe('a provider that is away', () => {
  test('is said to be away, on the way there and on the way back, and passwords open as ever', async () => {
    const passing = await identityProvider(`${BACK_AT}/sign-in/single-sign-on`)
    const other = await openDoor(passing.environment(BACK_AT))
    const { url, cookie } = await sentAway(other)
    passing.seat('sub-late')
    const returned = (await passing.visit(url)).search.slice(1)
    await passing.stop()
    expect(problemIn(await cameBack(other, returned, cookie))).toMatchObject({
      code: 'signOnAway',
      status: 502,
    })
    await other.operator.engage('by-password', desks.province)
    expect((await signedIn(other.address, 'by-password', PASSWORD)).token).not.toBeNull()
    await other.shut()
    const never = await openDoor(passing.environment(BACK_AT))
    const begun = await never.send({ path: '/api/single-sign-on' })
    expect(problemIn(begun)).toMatchObject({ code: 'signOnAway', status: 502 })
    expect(begun.headers['set-cookie']).toBeUndefined()
    expect(await offer(never)).toEqual({ name: '统一认证' })
    await never.shut()
  })

  test('where there is none, nothing is offered and nothing begins', async () => {
    const without = await openDoor()
    expect(await offer(without)).toEqual({ name: null })
    expect(problemIn(await without.send({ path: '/api/single-sign-on' })).code).toBe('signOnOff')
    const linking = { path: '/api/session/single-sign-on', token: without.operator.admin.token }
    expect(problemIn(await without.send(linking)).code).toBe('signOnOff')
    await without.shut()
  })
})
