import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rightOf } from '#contract/access/rights.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { endpoints } from '#contract/endpoints.ts'
import { keyScopes } from '#contract/keys/keys.ts'
import { working } from '#domain/access/roles.ts'
import { classified, type OpenDoor, openDoor, problemIn } from '../door/open-door.ts'
import { clientAt, granted } from '../testing/client.ts'
import { listenLive } from '../testing/live-listener.ts'
import { desks } from '../testing/operator.ts'
import { until } from '../testing/until.ts'
import { atTheDoor } from './at-the-door.ts'

let door: OpenDoor
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.shut())

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
type Made = { readonly id: string; readonly token: string }
const wish = (change: object = {}) => ({
  ...{ organisation: desks.province, name: '对账程序', roles: ['handler'] },
  ...{ scopes: ['cases:read'], expiresAt: inDays(90), ...change },
})
const made = async (change: object = {}) =>
  granted(await door.operator.admin.post<Made>('/api/keys', wish(change)))
const asked = (token: string, path = '/api/queues') => door.send({ method: 'GET', path, token })
const said = async (token: string, path?: string) => {
  const answer = await asked(token, path)
  return answer.status === 200 ? 'in' : problemIn(answer).code
}

/** What the table of rights says to a key with this one scope and every role that a key can have. */
function byTheTable(one: Endpoint, scope: string): string {
  const right = rightOf(one)
  if (!right || right.who === 'anyone') return 'in'
  if (right.key !== scope) return 'keyMayNot'
  if (right.who === 'member') return 'in'
  return working.some((role) => right.who.includes(role)) ? 'in' : 'notAllowed'
}

describe('a key with one scope gets in where the table of rights names that scope, and nowhere else', () => {
  test.each(keyScopes)('%s', async (scope) => {
    const { token } = await made({ scopes: [scope], roles: working })
    const [found, wished]: Record<string, string>[] = [{}, {}]
    for (const one of endpoints) {
      if (found) found[one.name] = await atTheDoor(door, one, token)
      if (wished) wished[one.name] = byTheTable(one, scope)
    }
    expect(found).toEqual(wished)
  })

  test('the whole table, printed; each scope opens something, and none the administration of people or keys', () => {
    const closed = endpoints.filter((one) => rightOf(one)?.who !== 'anyone')
    const opening = (scope: string) => closed.filter((one) => byTheTable(one, scope) === 'in')
    for (const scope of keyScopes) {
      const names = opening(scope).map((one) => one.name)
      process.stdout.write(`${scope.padEnd(14)} ${names.length}/${closed.length} ${names.join(' ')}\n`)
      expect([scope, names.length > 0]).toEqual([scope, true])
    }
    const open = new Set(keyScopes.flatMap((scope) => opening(scope).map((one) => one.name)))
    const never = [
      'people',
      'invite-person',
      'invite-again',
      'reset-factor',
      'set-sign-on',
      'keys',
      'make-key',
    ]
    for (const name of [...never, 'revoke-key', 'add-organisation', 'change-organisation', 'publish-policy'])
      expect([name, open.has(name)]).toEqual([name, false])
  })
})

describe('a key opens nothing', () => {
  test('when it is wrong, over or revoked', async () => {
    const { token, id } = await made()
    expect(await said(token)).toBe('in')
    expect(await said(`bk_${'x'.repeat(43)}`)).toBe('notSignedIn')
    expect(await said(token.slice(3))).toBe('notSignedIn')
    granted(await door.operator.admin.send('DELETE', `/api/keys/${id}`))
    expect(await said(token)).toBe('notSignedIn')
    const other = await made()
    await door.pool.query(
      `update api_keys set made_at = now() - interval '2 days', expires_at = now() - interval '1 day' where id = $1`,
      [other.id],
    )
    expect(await said(other.token)).toBe('notSignedIn')
  })

  test('as long as its organisation is suspended, and when it is retired', async () => {
    const { token } = await made({ organisation: 'D-HN-NOC' })
    const stand = async (status: string) =>
      granted(await door.operator.admin.send('PATCH', '/api/organisations/D-HN-NOC', { status }))
    const codes: string[] = []
    for (const status of ['active', 'suspended', 'active', 'retired']) {
      await stand(status)
      codes.push(await said(token))
    }
    expect(codes).toEqual(['in', 'notSignedIn', 'in', 'notSignedIn'])
  })

  test('in the place of a session: not the account, not another organisation, not another key', async () => {
    const { token } = await made({ scopes: keyScopes, roles: working })
    for (const path of ['/api/session', '/api/sessions', '/api/session/factor', '/api/people', '/api/keys'])
      expect([path, await said(token, path)]).toEqual([path, 'keyMayNot'])
  })
})

describe('what a key does is seen', () => {
  test('it sees and moves what its organisation sees, under its own name', async () => {
    const roles = ['agent']
    const scopes = ['cases:read', 'cases:write']
    const { token, id } = await made({ organisation: desks.window, name: '热线接口', roles, scopes })
    const program = clientAt(door.address, token)
    const { number } = granted(await program.post<{ number: string }>('/api/cases', classified))
    const line = granted(
      await program.get<{ entries: { personName: string | null }[] }>(`/api/cases/${number}/timeline`),
    )
    expect(JSON.stringify(line)).toContain('热线接口')
    const { rows } = await door.pool.query(
      'select distinct person from journal j join cases c on c.id = j.case_id where c.number = $1',
      [number],
    )
    expect(rows).toEqual([{ person: `key:${id}` }])
    const elsewhere = await made({ organisation: 'P-GD', scopes, roles: ['handler'] })
    expect(await said(elsewhere.token, `/api/cases/${number}`)).toBe('notFound')
  })

  test('it is told of changes live, and no more once it is revoked', async () => {
    const reading = await made({ organisation: desks.window, roles: ['agent'] })
    const blind = await made({ organisation: desks.window, roles: ['agent'], scopes: ['network:read'] })
    expect(await said(blind.token, '/api/live')).toBe('keyMayNot')
    const live = await listenLive(door.address, clientAt(door.address, reading.token))
    granted(await door.desk.window.post(`/api/cases/${door.number}/note`, { text: '备注' }))
    await until('the key to be told', 10_000, () => live.told.length > 0)
    granted(await door.operator.admin.send('DELETE', `/api/keys/${reading.id}`))
    await until('the stream to end', 10_000, () => live.told.some((one) => one.event === 'session'))
    live.close()
  })

  test('the list says when it was used last, and never the key or its hash', async () => {
    const { token, id } = await made()
    await asked(token)
    const { body } = await door.operator.admin.get<{ keys: { id: string; lastUsedAt: string | null }[] }>(
      '/api/keys',
    )
    expect(body.keys.find((one) => one.id === id)?.lastUsedAt).not.toBeNull()
    const { rows } = await door.pool.query<{ token_hash: string }>('select * from api_keys where id = $1', [
      id,
    ])
    for (const secret of [token, token.slice(3), rows[0]?.token_hash ?? ''])
      expect(JSON.stringify(body)).not.toContain(secret)
    expect(JSON.stringify(rows)).not.toContain(token.slice(3))
    const { rows: acts } = await door.pool.query(`select about::text from acts where what = 'keyMade'`)
    expect(JSON.stringify(acts)).not.toContain(token.slice(3))
  })
})

describe('a key is made', () => {
  test('for a year at most, with working roles, for organisations that one looks after', async () => {
    const refusal = async (change: object, who = door.operator.admin) =>
      (await who.post<{ code: string }>('/api/keys', wish(change))).body.code
    expect(await refusal({ expiresAt: inDays(366) })).toBe('validationFailed')
    expect(await refusal({ expiresAt: inDays(-1) })).toBe('validationFailed')
    for (const role of ['administrator', 'auditor', 'policyEditor'])
      expect([role, await refusal({ roles: [role] })]).toEqual([role, 'malformed'])
    expect(await refusal({ scopes: [] })).toBe('malformed')
    expect(await refusal({ scopes: ['policy:write'] })).toBe('malformed')
    expect(await refusal({ organisation: desks.sp })).toBe('notYoursToGrant')
    const other = await door.operator.hire('keys-gd', 'P-GD', ['administrator'])
    expect(await refusal({}, other)).toBe('notYoursToGrant')
    const { id } = await made()
    expect((await other.send('DELETE', `/api/keys/${id}`)).status).toBe(404)
    expect((await other.get<{ keys: unknown[] }>('/api/keys')).body.keys).toHaveLength(1)
  })

  test('by an administrator who has just proved who they are', async () => {
    const admin = await door.operator.hire('keys-old', desks.province, ['administrator'])
    const { person } = (await admin.get<{ person: string }>('/api/session')).body
    await door.pool.query(
      `update sessions set proved_at = proved_at - interval '11 minutes' where person = $1`,
      [person],
    )
    expect((await admin.post<{ code: string }>('/api/keys', wish())).body.code).toBe('stepUpNeeded')
    expect((await door.desk.province.post<{ code: string }>('/api/keys', wish())).body.code).toBe(
      'notAllowed',
    )
  })
})
