import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, granted, signedIn } from '../testing/client.ts'
import { desks, PASSWORD } from '../testing/operator.ts'
import { type OpenDoor, openDoor } from './open-door.ts'

let door: OpenDoor
let admin: Client
let ofProvince: Client
let ofGuangdong: Client
beforeAll(async () => {
  door = await openDoor()
  admin = door.operator.admin
  ofProvince = await door.operator.hire('admin-hn', desks.province, ['administrator'])
  ofGuangdong = await door.operator.hire('admin-gd', 'P-GD', ['administrator'])
})
afterAll(() => door?.shut())

const seat = (who: Client, person: string, organisation: string, roles: readonly string[]) =>
  who.send('PUT', `/api/people/${person}/seats/${organisation}`, { roles })
const noSeat = (who: Client, person: string, organisation: string) =>
  who.send('DELETE', `/api/people/${person}/seats/${organisation}`)
const enter = (login: string) => signedIn(door.address, login, PASSWORD)
const me = async (who: Client) =>
  (await who.get<{ acting: { organisation: string } | null }>('/api/session')).body
const idOf = async (login: string) =>
  (await door.pool.query<{ id: string }>('select id from people where login = $1', [login])).rows[0]?.id ?? ''

test('a seat is given and its roles are changed; who loses a role signs in again', async () => {
  const person = await door.operator.engage('qiao', desks.branch, ['handler', 'supervisor'])
  const before = await enter('qiao')
  granted(await seat(ofProvince, person, desks.window, ['agent']))
  expect(await me(before)).toMatchObject({ login: 'qiao' })
  granted(await seat(ofProvince, person, desks.branch, ['handler']))
  expect((await before.get('/api/session')).body).toMatchObject({ code: 'notSignedIn' })
  const after = granted(await (await enter('qiao')).get('/api/session'))
  expect(after).toMatchObject({
    memberships: [
      { organisation: desks.branch, roles: ['handler'] },
      { organisation: desks.window, roles: ['agent'] },
    ],
  })
})

test('whoever loses the seat they act for acts for nobody, and hears nothing more', async () => {
  const person = await door.operator.engage('ting', desks.branch)
  const before = await enter('ting')
  granted(await noSeat(ofProvince, person, desks.branch))
  expect((await before.get('/api/cases')).status).toBe(401)
  expect(await me(await enter('ting'))).toMatchObject({ acting: null })
  expect((await noSeat(ofProvince, person, desks.branch)).body).toMatchObject({ code: 'notMember' })
})

test('a transfer is one act: the seat is at the new organisation and no longer at the old', async () => {
  const person = await door.operator.engage('lan', desks.window)
  const move = { from: desks.window, to: desks.branch, roles: ['handler'] }
  granted(await ofProvince.post(`/api/people/${person}/transfer`, move))
  expect(granted(await (await enter('lan')).get('/api/session'))).toMatchObject({
    memberships: [{ organisation: desks.branch, roles: ['handler'] }],
  })
  const again = await ofProvince.post(`/api/people/${person}/transfer`, move)
  expect(again.body).toMatchObject({ code: 'notMember' })
  const beyond = { from: desks.branch, to: 'B-GD-GZ', roles: ['handler'] }
  expect((await ofProvince.post(`/api/people/${person}/transfer`, beyond)).body).toMatchObject({
    status: 403,
    code: 'notYoursToGrant',
  })
  const elsewhere = await ofGuangdong.post(`/api/people/${person}/transfer`, { ...beyond, to: 'P-GD' })
  expect(elsewhere.body).toMatchObject({ status: 404, code: 'notFound' })
})

test('who leaves has no seat and no way in; their name stays in what they did', async () => {
  const person = await door.operator.engage('mei', desks.window)
  const before = await enter('mei')
  granted(await before.post(`/api/cases/${door.number}/note`, { text: '最后一天' }))
  granted(await ofProvince.post(`/api/people/${person}/leave`))
  expect((await before.get('/api/session')).status).toBe(401)
  await expect(enter('mei')).rejects.toThrow('wrongCredentials')
  const line = granted(await door.desk.window.get<object>(`/api/cases/${door.number}/timeline`))
  expect(JSON.stringify(line)).toContain('mei')
  const shown = async (who: Client) =>
    granted(await who.get<{ people: { login: string }[] }>('/api/people?presence=left')).people.map(
      (one) => one.login,
    )
  expect([await shown(admin), await shown(ofProvince)]).toEqual([['mei'], []])
})

test('who left comes back by the hand of the centre, with a link of their own', async () => {
  const person = await idOf('mei')
  expect((await seat(ofProvince, person, desks.window, ['agent'])).body).toMatchObject({ code: 'notFound' })
  granted(await seat(admin, person, desks.window, ['agent']))
  await expect(enter('mei')).rejects.toThrow('wrongCredentials')
  granted(await ofProvince.post(`/api/people/${person}/invitation`))
})

test('somebody with seats elsewhere does not leave by the hand of one administrator', async () => {
  const person = await door.operator.engage('two-seats', desks.window)
  granted(await seat(admin, person, 'P-GD', ['handler']))
  expect((await ofProvince.post(`/api/people/${person}/leave`)).body).toMatchObject({ code: 'notFound' })
  granted(await admin.post(`/api/people/${person}/leave`))
})

test('nobody changes their own seats, so that the centre is never without an administrator', async () => {
  const own = await idOf('administrator')
  for (const asked of [
    await seat(admin, own, desks.centre, ['handler']),
    await noSeat(admin, own, desks.centre),
    await admin.post(`/api/people/${own}/leave`),
  ])
    expect(asked.body).toMatchObject({ status: 409, code: 'notYourself' })
})

test('of two administrators who dismiss each other at once, one stays', async () => {
  const [one, other] = [
    await idOf('administrator'),
    await door.operator.engage('second', desks.centre, ['administrator']),
  ]
  const second = await door.operator.hire('third', desks.centre, ['administrator'])
  const third = await idOf('third')
  granted(await noSeat(admin, other, desks.centre))
  const both = await Promise.all([noSeat(admin, third, desks.centre), noSeat(second, one, desks.centre)])
  expect(both.map((answer) => answer.status).sort()).not.toEqual([200, 200])
  const { rows } = await door.pool.query<{ left: number }>(
    `select count(*)::int as left from memberships where organisation = $1 and 'administrator' = any (roles)`,
    [desks.centre],
  )
  expect(rows[0]?.left).toBe(1)
})
