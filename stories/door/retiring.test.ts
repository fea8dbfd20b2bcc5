import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Standing } from '#contract/network/standing.ts'
import { type Client, granted, signedIn } from '../testing/client.ts'
import { desks, PASSWORD } from '../testing/operator.ts'
import { classified, type OpenDoor, openDoor } from './open-door.ts'

const department = 'D-HN-BILLING'
let door: OpenDoor
let ofSp: Client
let ofProvince: Client
beforeAll(async () => {
  door = await openDoor()
  ofSp = await door.operator.hire('admin-sp', desks.sp, ['administrator'])
  ofProvince = await door.operator.hire('admin-hn', desks.province, ['administrator'])
})
afterAll(() => door?.shut())

const change = (who: Client, id: string, body: object) => who.send('PATCH', `/api/organisations/${id}`, body)
const statusOf = async (id: string) => {
  const all = granted(
    await door.operator.admin.get<{ organisations: { id: string; status: string }[] }>('/api/organisations'),
  )
  return all.organisations.find((one) => one.id === id)?.status
}

test('an SP that was suspended does not put itself into service again, nor connect its billing', async () => {
  granted(await change(door.operator.admin, desks.sp, { status: 'suspended' }))
  for (const body of [{ status: 'active' }, { billingInterconnected: true }]) {
    expect((await change(ofSp, desks.sp, body)).body).toMatchObject({ status: 403, code: 'notAllowed' })
  }
  expect(await statusOf(desks.sp)).toBe('suspended')
  granted(await change(door.operator.admin, desks.sp, { status: 'active' }))
})

test('the name of an organisation is changed by its own administrator', async () => {
  granted(await change(ofProvince, desks.province, { name: '湖南省运营部门' }))
})

test('nobody retires the national centre, not even the centre', async () => {
  for (const who of [door.operator.admin, ofProvince]) {
    expect((await change(who, desks.centre, { status: 'retired' })).body).toMatchObject({
      code: 'notAllowed',
    })
  }
  expect(await statusOf(desks.centre)).toBe('active')
})

test('a unit that holds an open case or owes its answer is not retired before that is over', async () => {
  const held = await change(ofProvince, desks.window, { status: 'retired' })
  expect(held.body).toMatchObject({ status: 409, code: 'organisationHasOpenCases', about: desks.window })
  granted(await door.desk.window.post(`/api/cases/${door.number}/forward`, { to: desks.branch }))
  for (const id of [desks.window, desks.branch]) {
    expect((await change(ofProvince, id, { status: 'retired' })).body).toMatchObject({
      code: 'organisationHasOpenCases',
    })
    expect(await statusOf(id)).toBe('active')
  }
  granted(await change(ofProvince, 'W-HN-CS-AM', { status: 'retired' }))
  expect(await statusOf('W-HN-CS-AM')).toBe('retired')
})

test('a unit that was asked for help is not retired before it has answered', async () => {
  const ask = { to: department, note: '请核对账单' }
  granted(await door.desk.branch.post(`/api/cases/${door.number}/coordinate`, ask))
  expect((await change(ofProvince, department, { status: 'retired' })).body).toMatchObject({
    code: 'organisationHasOpenCases',
  })
})

test('whose organisation was retired is signed in and acts for nobody', async () => {
  const before = await door.operator.hire('of-the-hall', 'W-HN-CS-HALL01')
  expect((await before.get('/api/cases')).status).toBe(200)
  granted(await change(ofProvince, 'W-HN-CS-HALL01', { status: 'retired' }))
  const after = await signedIn(door.address, 'of-the-hall', PASSWORD)
  for (const who of [before, after]) {
    expect(granted(await who.get('/api/session'))).toMatchObject({ login: 'of-the-hall', acting: null })
    expect((await who.get('/api/cases')).body).toMatchObject({ status: 403, code: 'notMember' })
    const asked = await who.send('PUT', '/api/session/acting', { organisation: 'W-HN-CS-HALL01' })
    expect(asked.body).toMatchObject({ code: 'notMember' })
  }
})

test('before an SP goes out of service it is shown what would be left behind, and to nobody below', async () => {
  const number = await dispatchedToSp()
  const shown = granted(await door.operator.admin.get<Standing>(`/api/organisations/${desks.sp}/standing`))
  expect(shown).toMatchObject({ holds: 1, awaitsSp: 1, helps: 0, people: 2, unitsBelow: 1 })
  expect(shown.cases).toMatchObject([{ number, part: 'holds', status: 'awaitingSp' }])
  const asked = await ofSp.get(`/api/organisations/${desks.sp}/standing`)
  expect(asked.body).toMatchObject({ code: 'notAllowed' })
})

test('its cases are taken back once it is out of service, by whoever decides on it, and go on where they were dispatched (X20)', async () => {
  const back = (who: Client) =>
    who.post<{ takenBack: number }>(`/api/organisations/${desks.sp}/cases-taken-back`, { reason: '合同终止' })
  expect((await back(door.operator.admin)).body).toMatchObject({ status: 409, code: 'stillInService' })
  granted(await change(door.operator.admin, desks.sp, { status: 'suspended' }))
  for (const who of [ofSp, ofProvince]) expect((await back(who)).body).toMatchObject({ code: 'notAllowed' })
  const both = await Promise.all([back(door.operator.admin), back(door.operator.admin)])
  expect(both.reduce((sum, answer) => sum + granted(answer).takenBack, 0)).toBe(1)
  const { rows } = granted(await door.desk.province.get<{ rows: object[] }>('/api/cases?queue=mine'))
  expect(rows).toMatchObject([{ status: 'inProgress', holder: desks.province }])
})

test('a unit above others in service is not retired before they are', async () => {
  const retire = (id: string) => change(door.operator.admin, id, { status: 'retired' })
  expect((await retire(desks.sp)).body).toMatchObject({ status: 409, code: 'organisationHasUnits' })
  granted(await retire(`W-${desks.sp}`))
  granted(await retire(desks.sp))
  expect(await statusOf(desks.sp)).toBe('retired')
})

/** A new case of the hotline that waits for the SP. */
async function dispatchedToSp(): Promise<string> {
  const { window, branch, province } = door.desk
  const { number } = granted(await window.post<{ number: string }>('/api/cases', classified))
  granted(await window.post(`/api/cases/${number}/forward`, { to: desks.branch }))
  granted(await branch.post(`/api/cases/${number}/forward`, { to: desks.province }))
  granted(await province.post(`/api/cases/${number}/dispatch-to-sp`, { to: desks.sp }))
  return number
}
