import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenDoor, openDoor, problemIn } from '../door/open-door.ts'
import { sessionIn } from '../testing/by-provider.ts'
import { type Client, clientAt, granted, signedIn } from '../testing/client.ts'
import { desks, PASSWORD } from '../testing/operator.ts'
import { codeOf, setUpTelephone } from '../testing/telephone.ts'

const NEXT = 'another-long-story'

let door: OpenDoor
let admin: Client
beforeAll(async () => {
  door = await openDoor()
  admin = await door.operator.hire('admin-hn', desks.province, ['administrator'])
})
afterAll(() => door?.shut())

type Link = { readonly token: string; readonly renews: boolean }
type Told = {
  readonly renewals: readonly {
    readonly what: string
    readonly by: string | null
    readonly organisationName: string | null
    readonly usedAt: string | null
    readonly isRead: boolean
  }[]
}

const linkFor = async (person: string) => granted(await admin.post<Link>(`/api/people/${person}/invitation`))
const accept = (token: string, password = NEXT) =>
  door.send({ path: '/api/invitations', body: { token, password } })
const toldTo = async (person: Client) => granted(await person.get<Told>('/api/session/renewals')).renewals
const entering = (login: string, password: string) =>
  door.send({ path: '/api/session', body: { login, password } })

test('whoever is in already is told that somebody else renewed their access, by whom, and whether it was used', async () => {
  const id = await door.operator.engage('renewed', desks.branch)
  const before = await signedIn(door.address, 'renewed', PASSWORD)
  expect(await toldTo(before)).toEqual([])
  const { token, renews } = await linkFor(id)
  expect(renews).toBe(true)
  // Before anybody has used it.
  const notice = { what: 'password', by: 'admin-hn', organisationName: expect.stringContaining('湖南') }
  expect(await toldTo(before)).toMatchObject([{ ...notice, usedAt: null, isRead: false }])
  const entered = await accept(token)
  expect((await before.get('/api/session')).status).toBe(401)
  const after = clientAt(door.address, sessionIn(entered))
  expect(await toldTo(after)).toMatchObject([{ ...notice, usedAt: expect.any(String), isRead: false }])
  granted(await after.post('/api/session/renewals/read'))
  const later = await signedIn(door.address, 'renewed', NEXT)
  expect(await toldTo(later)).toMatchObject([{ ...notice, isRead: true }])
  expect(await toldTo(door.desk.branch)).toEqual([])
})

test('a first invitation renews nothing, and nobody is told of it', async () => {
  const memberships = [{ organisation: desks.branch, roles: ['handler'] }]
  const made = await admin.post<{ id: string; invitation: Link }>('/api/people', {
    ...{ login: 'first', name: 'first', memberships },
  })
  const { id, invitation } = granted(made)
  expect(invitation.renews).toBe(false)
  const again = await linkFor(id)
  expect(again.renews).toBe(false)
  const entered = await accept(again.token)
  expect(await toldTo(clientAt(door.address, sessionIn(entered)))).toEqual([])
})

test('the second factor stays: the link sets a password and the code is still owed', async () => {
  const id = await door.operator.engage('careful', desks.branch)
  const { secret } = await setUpTelephone(await signedIn(door.address, 'careful', PASSWORD))
  const half = JSON.parse((await entering('careful', PASSWORD)).text).half as string
  const { token } = await linkFor(id)
  const answer = await accept(token)
  expect([answer.status, sessionIn(answer)]).toEqual([200, null])
  const owed = JSON.parse(answer.text) as { codeNeeded: boolean; half: string }
  expect(owed).toEqual({ codeNeeded: true, half: expect.any(String) })
  const finish = (one: string) =>
    door.send({ path: '/api/session/code', body: { half: one, code: codeOf(secret, 1) } })
  // Who was half in by the old password is not any more.
  expect(problemIn(await finish(half)).code).toBe('signInAgain')
  const entered = await finish(owed.half)
  expect(JSON.parse(entered.text)).toMatchObject({ login: 'careful', secondFactor: 'on' })
  expect(await toldTo(clientAt(door.address, sessionIn(entered)))).toMatchObject([{ what: 'password' }])
})

test('that the codes were cleared is told as well', async () => {
  const id = await door.operator.engage('cleared', desks.branch)
  await setUpTelephone(await signedIn(door.address, 'cleared', PASSWORD))
  granted(await admin.send('DELETE', `/api/people/${id}/factor`))
  const after = await signedIn(door.address, 'cleared', PASSWORD)
  expect(await toldTo(after)).toMatchObject([{ what: 'codes', by: 'admin-hn', isRead: false }])
})

test('people of an SP are told which organisation did it, not who works there', async () => {
  const id = await door.operator.engage('clerk', desks.sp)
  granted(await door.operator.admin.post(`/api/people/${id}/invitation`))
  const clerk = await signedIn(door.address, 'clerk', PASSWORD)
  expect(await toldTo(clerk)).toMatchObject([{ by: null, organisationName: expect.stringContaining('中心') }])
})

test('it takes a fresh proof, and is on record with the row that tells the person', async () => {
  const id = await door.operator.engage('recorded', desks.branch)
  const old = `update sessions set proved_at = proved_at - interval '11 minutes' where person = (select id from people where login = 'admin-hn')`
  await door.pool.query(old)
  const refused = await admin.post<{ code: string }>(`/api/people/${id}/invitation`)
  expect(refused.body.code).toBe('stepUpNeeded')
  await door.pool.query('update sessions set proved_at = created_at')
  await linkFor(id)
  const { rows } = await door.pool.query<{ about: { rows: { table: string }[] } }>(
    `select about from acts where what = 'accessRenewed' and about ->> 'id' = $1`,
    [id],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.about).toMatchObject({ login: 'recorded', rows: [{ table: 'renewals' }] })
  const { rows: kept } = await door.pool.query('select read_at, used_at from renewals where person = $1', [
    id,
  ])
  expect(kept).toEqual([{ read_at: null, used_at: null }])
})
