import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenDoor, openDoor } from '../door/open-door.ts'
import { type Client, clientAt, granted, tokenIn } from '../testing/client.ts'
import { type LiveListener, listenLive } from '../testing/live-listener.ts'
import { desks } from '../testing/operator.ts'
import { until } from '../testing/until.ts'

let door: OpenDoor
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.shut())

/** Notes on the case until the window hears of one: what others were to hear before, they have heard by then. */
async function noted(window: LiveListener): Promise<void> {
  const before = window.told.length
  granted(await door.desk.window.post(`/api/cases/${door.number}/note`, { text: '备注' }))
  await until('the window to be told', 10_000, () => window.told.length > before)
}

const isOver = (page: LiveListener) => page.told.some((one) => one.event === 'session')
const cases = (page: LiveListener) => page.told.filter((one) => one.event === 'case').length

test('nobody listens without a session, and nobody chooses what to listen to', async () => {
  expect((await door.send({ method: 'GET', path: '/api/live' })).status).toBe(401)
  const stranger = await door.operator.hire('listener-gd', 'P-GD')
  const asked = await fetch(`${door.address}/api/live?organisation=${desks.window}&topics=*`, {
    headers: { authorization: `Bearer ${stranger.token}`, 'last-event-id': '0' },
  })
  const [page, window] = [
    await listenLive(door.address, stranger),
    await listenLive(door.address, door.desk.window),
  ]
  await noted(window)
  expect(page.told).toEqual([])
  await asked.body?.cancel()
  page.close()
  window.close()
})

test('a page falls silent when its session ends, wherever that is done', async () => {
  const ends: Readonly<Record<string, (one: Client) => Promise<unknown>>> = {
    'by signing out': (one) => one.send('DELETE', '/api/session'),
    'by ending it elsewhere': async (one) => {
      const other = await clientAt(door.address).post('/api/session', {
        login: 'silent-1',
        password: 'a-story-of-cases',
      })
      return clientAt(door.address, tokenIn(other))
        .send('DELETE', '/api/sessions')
        .then(() => one)
    },
  }
  const window = await listenLive(door.address, door.desk.window)
  for (const [index, [how, end]] of Object.entries(ends).entries()) {
    const client = await door.operator.hire(`silent-${index}`, desks.branch)
    const page = await listenLive(door.address, client)
    await noted(window)
    await end(client)
    await until(`the page to end ${how}`, 10_000, () => isOver(page))
    const heard = cases(page)
    await noted(window)
    expect([how, cases(page)]).toEqual([how, heard])
  }
  window.close()
})

test('a page falls silent when its person has no seat there any more', async () => {
  const client = await door.operator.hire('leaving-live', desks.branch)
  const page = await listenLive(door.address, client)
  await door.pool.query(
    `delete from memberships m using people p where p.id = m.person and p.login = 'leaving-live'`,
  )
  // Whoever changes the network tells every process; the same is found at the next heartbeat.
  await door.pool.query(`select pg_notify('beichen_reference', '')`)
  await until('the page to end', 10_000, () => isOver(page))
  const window = await listenLive(door.address, door.desk.window)
  const heard = cases(page)
  await noted(window)
  expect(cases(page)).toBe(heard)
  window.close()
})

test('who acts for another organisation from now on hears of what that one sees, and of nothing else', async () => {
  const client = await door.operator.hire('two-seats', desks.branch)
  await door.pool.query(
    `insert into memberships (person, organisation, roles) select id, 'P-GD', '{handler}' from people where login = 'two-seats'`,
  )
  const page = await listenLive(door.address, client)
  const changed = await client.send('PUT', '/api/session/acting', { organisation: 'P-GD' })
  granted(changed)
  await until('the old page to end', 10_000, () => isOver(page))
  const fresh = await listenLive(door.address, clientAt(door.address, tokenIn(changed)))
  const window = await listenLive(door.address, door.desk.window)
  await noted(window)
  expect(fresh.told).toEqual([])
  fresh.close()
  window.close()
})
