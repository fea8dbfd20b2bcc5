import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenDoor, openDoor, problemIn } from '../door/open-door.ts'
import { clientAt, granted, signedIn, tokenIn } from '../testing/client.ts'
import { desks, PASSWORD } from '../testing/operator.ts'

let door: OpenDoor
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.shut())

type Invited = {
  readonly id: string
  readonly invitation: { readonly token: string; readonly expiresAt: string }
}

async function invite(login: string, organisation: string = desks.branch): Promise<Invited> {
  const memberships = [{ organisation, roles: ['handler'] }]
  return granted(await door.operator.admin.post<Invited>('/api/people', { login, name: login, memberships }))
}

const accept = (token: string, password = PASSWORD) =>
  door.send({ path: '/api/invitations', body: { token, password } })
const refusal = async (token: string) => problemIn(await accept(token)).code

test('a link lets its person in once, and nobody twice', async () => {
  const { invitation } = await invite('once')
  const answer = await accept(invitation.token)
  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.text)).toMatchObject({ login: 'once', acting: { organisation: desks.branch } })
  expect(await refusal(invitation.token)).toBe('wrongInvitation')
  expect((await signedIn(door.address, 'once', PASSWORD)).token).not.toBeNull()
})

test('of two who use a link at the same moment one is in', async () => {
  const { invitation } = await invite('race')
  const both = await Promise.all([accept(invitation.token), accept(invitation.token)])
  expect(both.map((one) => one.status).sort()).toEqual([200, 403])
})

test('nobody is in before they have set a password, and no password can be guessed for them', async () => {
  await invite('waiting')
  for (const password of ['', 'null', 'waiting', PASSWORD]) {
    const tried = await clientAt(door.address).post('/api/session', { login: 'waiting', password })
    expect(tried.status).not.toBe(200)
    expect(tokenIn(tried)).toBeNull()
  }
})

test('a link is random and long, only its digest is kept, and another kind of secret does not open it', async () => {
  const [a, b] = [await invite('digest-a'), await invite('digest-b')]
  expect(a.invitation.token).not.toBe(b.invitation.token)
  expect(a.invitation.token).toMatch(/^[\w-]{43}$/)
  const { rows } = await door.pool.query<{ text: string }>(
    'select string_agg(i::text, $1) as text from invitations i',
    [' '],
  )
  expect(rows[0]?.text).not.toContain(a.invitation.token)
  const hash = await door.pool.query<{ token_hash: string }>('select token_hash from invitations limit 1')
  for (const other of [hash.rows[0]?.token_hash ?? '', door.desk.window.token ?? '', 'x'.repeat(43)]) {
    expect(await refusal(other)).toBe('wrongInvitation')
  }
})

test('a link is worthless after three days, and when a newer one was made', async () => {
  const old = await invite('too-late')
  await door.pool.query(`update invitations set expires_at = now() - interval '1 second' where person = $1`, [
    old.id,
  ])
  expect(await refusal(old.invitation.token)).toBe('wrongInvitation')
  const newer = granted(
    await door.operator.admin.post<Invited['invitation']>(`/api/people/${old.id}/invitation`),
  )
  expect(await refusal(old.invitation.token)).toBe('wrongInvitation')
  expect(Date.parse(newer.expiresAt) - Date.now()).toBeLessThanOrEqual(72 * 3_600_000)
  expect((await accept(newer.token)).status).toBe(200)
})

test('a weak password is refused and leaves the link as it was; a new link ends what the old password opened', async () => {
  const { id, invitation } = await invite('weak')
  for (const password of ['short', 'password123', 'weak']) {
    expect((await accept(invitation.token, password)).status).toBe(422)
  }
  expect((await accept(invitation.token)).status).toBe(200)
  const before = await signedIn(door.address, 'weak', PASSWORD)
  const again = granted(await door.operator.admin.post<Invited['invitation']>(`/api/people/${id}/invitation`))
  expect((await accept(again.token)).status).toBe(422)
  expect((await accept(again.token, 'another-long-story')).status).toBe(200)
  expect((await before.get('/api/session')).status).toBe(401)
})

test('an administrator looks after their own organisation and those below it, and after nobody else', async () => {
  const province = await door.operator.hire('admin-hn', desks.province, ['administrator'])
  const sp = await door.operator.hire('admin-sp', desks.sp, ['administrator'])
  const wish = (login: string, organisation: string, roles: readonly string[]) => ({
    ...{ login, name: login },
    memberships: [{ organisation, roles }],
  })
  expect((await province.post('/api/people', wish('own-1', desks.window, ['agent']))).status).toBe(200)
  const beyond = [
    [province, wish('beyond-1', desks.centre, ['administrator'])],
    [province, wish('beyond-2', 'P-GD', ['agent'])],
    [sp, wish('beyond-3', desks.province, ['handler'])],
    [sp, wish('beyond-4', desks.sp, ['supervisor'])],
  ] as const
  for (const [who, body] of beyond) {
    expect((await who.post('/api/people', body)).body).toMatchObject({ status: 403, code: 'notYoursToGrant' })
  }
  const { people } = granted(await sp.get<{ people: { login: string }[] }>('/api/people'))
  expect(people.map((one) => one.login).sort()).toEqual(['admin-sp', 'sp'])
  const stranger = await invite('of-the-centre', desks.centre)
  expect((await province.post(`/api/people/${stranger.id}/invitation`)).status).toBe(404)
  expect((await sp.send('PATCH', '/api/organisations/P-HN', { status: 'retired' })).status).toBe(403)
})
