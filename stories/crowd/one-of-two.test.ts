import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, granted } from '../testing/client.ts'
import { listenLive } from '../testing/live-listener.ts'
import { type Desk, desks, staffed } from '../testing/operator.ts'
import { registered } from '../testing/step.ts'
import { until } from '../testing/until.ts'
import { writtenCase } from '../testing/written-case.ts'
import { type TwoServers, twoServers } from './two-servers.ts'

const SOON = 5_000
const nowhere = { own: '', twin: '' }
const sorted = registered({ classification: { kind: 'complaint', category: 'general' } })

let servers: TwoServers
let people: Readonly<Record<Desk, Client>>

beforeAll(async () => {
  servers = await twoServers()
  people = await staffed(servers.operator)
})
afterAll(() => servers.close())

async function newCase(): Promise<string> {
  return granted(await people.window.post<{ number: string }>('/api/cases', sorted.body(nowhere))).number
}

test('a change made at one server reaches a page at the other at once', async () => {
  const number = await newCase()
  const page = await listenLive(servers.b.address, people.branch)
  const changed = performance.now()
  const path = `/api/cases/${number}/forward`
  const { version } = granted(await people.window.post<{ version: number }>(path, { to: desks.branch }))
  const heard = await until('the change', SOON, () => page.told.find((one) => one.data.number === number))
  page.close()
  expect(heard).toMatchObject({ event: 'case', data: { number, version } })
  expect(heard.at - changed).toBeLessThan(SOON)
})

test('a page that was away is told what it missed, at the other server too, and that alone', async () => {
  const [before, meanwhile] = [await newCase(), await newCase()]
  const page = await listenLive(servers.a.address, people.window)
  const note = (number: string) => people.window.post(`/api/cases/${number}/note`, { text: '备注' })
  granted(await note(before))
  await until('the change', SOON, () => page.told.some((one) => one.data.number === before))
  page.close()
  granted(await note(meanwhile))
  const again = await listenLive(servers.b.address, people.window, page.place())
  await until('what was missed', SOON, () => again.told.length > 0)
  const elsewhere = await servers.operator.hire('elsewhere-too', 'B-GD-GZ')
  const stranger = await listenLive(servers.b.address, elsewhere, page.place())
  granted(await note(before))
  await until('what comes next', SOON, () => again.told.length > 1)
  expect(again.told.map((one) => [one.event, one.data.number])).toEqual([
    ['case', meanwhile],
    ['case', before],
  ])
  expect(stranger.told).toEqual([])
  again.close()
  stranger.close()
})

test('a page whose gap nobody knows is told to read anew, and goes on from there', async () => {
  const number = await newCase()
  const page = await listenLive(servers.a.address, people.window, 'a-place-that-never-was')
  await until('the honest answer', SOON, () => page.told.length > 0)
  expect(page.told.map((one) => one.event)).toEqual(['reload'])
  page.close()
  granted(await people.window.post(`/api/cases/${number}/note`, { text: '备注' }))
  const again = await listenLive(servers.a.address, people.window, page.place())
  await until('what was missed', SOON, () => again.told.length > 0)
  expect(again.told.map((one) => one.data.number)).toEqual([number])
  again.close()
})

test('every answer says from where a page that joins now misses nothing', async () => {
  const asked = await fetch(`${servers.a.address}/api/queues`, {
    headers: { authorization: `Bearer ${people.window.token}` },
  })
  const number = await newCase()
  const page = await listenLive(servers.a.address, people.window, asked.headers.get('x-beichen-live'))
  await until('the change', SOON, () => page.told.some((one) => one.data.number === number))
  page.close()
})

test('a page hears nothing of a case that its organisation may not see', async () => {
  const stranger = await servers.operator.hire('elsewhere', 'B-GD-GZ')
  const [theirs, ours] = await Promise.all(
    [stranger, people.window].map((client) => listenLive(servers.b.address, client)),
  )
  const number = await newCase()
  await until('the change', SOON, () => ours?.told.some((one) => one.data.number === number))
  expect(theirs?.told).toEqual([])
  theirs?.close()
  ours?.close()
})

test('an organisation that is suspended at one server is out of service at the other', async () => {
  const number = await newCase()
  const atB = people.window.at(servers.b.address)
  const change = (status: string) =>
    servers.operator.admin.send('PATCH', `/api/organisations/${desks.branch}`, { status })
  granted(await change('suspended'))
  const refused = await until('the refusal', SOON, async () => {
    const { body } = await atB.get<{ choices: { forward: string[] } }>(`/api/cases/${number}`)
    return body.choices.forward.length === 0 && atB.post(`/api/cases/${number}/forward`, { to: desks.branch })
  })
  expect(refused.body).toMatchObject({ code: 'organisationNotInService', about: desks.branch })
  granted(await change('active'))
  const forwarded = await until('the way to be open', SOON, async () => {
    const { status, body } = await atB.post(`/api/cases/${number}/forward`, { to: desks.branch })
    return status === 200 && body
  })
  expect(forwarded).toMatchObject({ number, holder: desks.branch })
})

test('the same request at both servers at once is one move, and both get the same answer', async () => {
  const key = randomUUID()
  const [first, second] = await Promise.all(
    [people.window, people.window.at(servers.b.address)].map((client) =>
      client.post<{ number: string }>('/api/cases', sorted.body(nowhere), key),
    ),
  )
  expect(first?.status).toBe(200)
  expect(second?.body).toEqual(first?.body)
  const number = String(first?.body.number)
  const remind = randomUUID()
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, no) =>
      people.window
        .at(no % 2 ? servers.a.address : servers.b.address)
        .post(`/api/cases/${number}/remind`, { note: '请尽快' }, remind),
    ),
  )
  expect(answers.map((one) => one.body)).toEqual(answers.map(() => answers[0]?.body))
  const written = await writtenCase(servers.pool, number)
  expect(written?.journal.filter((event) => event.type === 'reminded')).toHaveLength(1)
})
