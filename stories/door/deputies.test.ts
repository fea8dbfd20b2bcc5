import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, clientAt, granted, signedIn, tokenIn } from '../testing/client.ts'
import { desks, PASSWORD } from '../testing/operator.ts'
import { type OpenDoor, openDoor } from './open-door.ts'

let door: OpenDoor
let head: Client
let clerk: Client
const id: Record<string, string> = {}
beforeAll(async () => {
  door = await openDoor()
  const { engage } = door.operator
  id.head = await engage('head', desks.branch, ['unitHead', 'supervisor', 'auditor'])
  id.clerk = await engage('clerk', desks.window)
  id.far = await engage('far', 'B-HN-HY')
  id.sp = await engage('at-sp', desks.sp)
  head = await signedIn(door.address, 'head', PASSWORD)
  clerk = await signedIn(door.address, 'clerk', PASSWORD)
})
afterAll(() => door?.shut())

const hour = 3_600_000
const from = (hours: number) => new Date(Date.now() + hours * hour).toISOString()
const name = (who: Client, body: object) =>
  who.post<{ id: string }>('/api/deputies', { startsAt: from(-1), endsAt: from(24), ...body })
const actAt = (who: Client, organisation: string) => who.send('PUT', '/api/session/acting', { organisation })
/** Another organisation is another token. */
const clerkActsAt = async (organisation: string) => {
  const answer = await actAt(clerk, organisation)
  granted(answer)
  clerk = clientAt(door.address, tokenIn(answer))
}
const seatsOf = async (who: Client) =>
  granted(
    await who.get<{ memberships: { organisation: string; roles: string[]; standsInFor: string[] }[] }>(
      '/api/session',
    ),
  ).memberships

test('while somebody is away their deputy has their roles that work on cases, and no others', async () => {
  expect((await actAt(clerk, desks.branch)).body).toMatchObject({ code: 'notMember' })
  granted(await name(head, { deputy: id.clerk }))
  expect(await seatsOf(clerk)).toEqual([
    {
      organisation: desks.branch,
      name: expect.any(String),
      roles: ['supervisor', 'unitHead'],
      standsInFor: ['head'],
    },
    { organisation: desks.window, name: expect.any(String), roles: ['agent'], standsInFor: [] },
  ])
  await clerkActsAt(desks.branch)
  granted(await clerk.get('/api/cases?queue=mine'))
  expect((await clerk.get('/api/acts')).body).toMatchObject({ code: 'notAllowed' })
})

test('it is over when it is ended, at once', async () => {
  const { deputies } = granted(
    await head.get<{ deputies: { id: string; mayEnd: boolean }[] }>('/api/deputies'),
  )
  expect(deputies).toMatchObject([{ absentName: 'head', deputyName: 'clerk', mayEnd: true }])
  granted(await head.send('DELETE', `/api/deputies/${deputies[0]?.id}`))
  expect((await clerk.get('/api/cases')).body).toMatchObject({ code: 'notMember' })
  expect((await actAt(clerk, desks.branch)).body).toMatchObject({ code: 'notMember' })
  await clerkActsAt(desks.window)
  expect((await head.send('DELETE', `/api/deputies/${deputies[0]?.id}`)).body).toMatchObject({
    code: 'notFound',
  })
})

test('before it begins nobody stands in', async () => {
  const made = granted(await name(head, { deputy: id.clerk, startsAt: from(1) }))
  expect((await actAt(clerk, desks.branch)).body).toMatchObject({ code: 'notMember' })
  // The deputy may decline.
  granted(await clerk.send('DELETE', `/api/deputies/${made.id}`))
})

test('it ends by itself when the absent lose their seat', async () => {
  const away = await door.operator.engage('away', desks.branch)
  const they = await signedIn(door.address, 'away', PASSWORD)
  granted(await name(they, { deputy: id.clerk }))
  await clerkActsAt(desks.branch)
  granted(await door.operator.admin.send('DELETE', `/api/people/${away}/seats/${desks.branch}`))
  expect((await clerk.get('/api/cases')).body).toMatchObject({ code: 'notMember' })
  await clerkActsAt(desks.window)
})

test('nobody stands in from elsewhere, for another company, for themselves, or for too long', async () => {
  for (const [body, code] of [
    [{ deputy: id.far }, 'deputyTooFar'],
    [{ deputy: id.sp }, 'deputyTooFar'],
    [{ deputy: id.head }, 'validationFailed'],
    [{ deputy: id.clerk, endsAt: from(24 * 100) }, 'absenceTooLong'],
    [{ deputy: id.clerk, startsAt: from(-9), endsAt: from(-8) }, 'absenceOver'],
    [{ deputy: '018f0000-0000-7000-8000-000000000000' }, 'deputyTooFar'],
  ] as const)
    expect((await name(head, body)).body).toMatchObject({ code })
})

test('who is not the head arranges it for nobody but themselves', async () => {
  const asked = await name(clerk, { absent: id.head, deputy: id.far })
  expect(asked.body).toMatchObject({ status: 403, code: 'notAllowed' })
  await clerkActsAt(desks.window)
  const made = granted(await name(door.desk.window, { deputy: id.clerk }))
  const far = await signedIn(door.address, 'far', PASSWORD)
  expect((await far.send('DELETE', `/api/deputies/${made.id}`)).body).toMatchObject({ code: 'notFound' })
})

test('those who could stand in are colleagues along the line, the nearest first', async () => {
  const { people } = granted(
    await head.get<{ people: { id: string; isHere: boolean }[] }>('/api/deputies/candidates'),
  )
  const ids = people.map((one) => one.id)
  expect(ids).toEqual(expect.arrayContaining([id.clerk, id.head]))
  expect(ids).not.toContain(id.far)
  expect(ids).not.toContain(id.sp)
  expect(people[0]?.isHere).toBe(true)
})

test('that somebody stood in is on record, and the table has no row that no act left behind', async () => {
  const { rows } = await door.pool.query<{ what: string }>(
    `select distinct what from acts where what like 'deputy%' order by what`,
  )
  expect(rows.map((row) => row.what)).toEqual(['deputyEnded', 'deputyNamed'])
})
