import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DeskCall } from '#contract/telephone/calls.ts'
import { classified, type OpenDoor, openDoor } from '../door/open-door.ts'
import { type Client, clientAt, granted } from '../testing/client.ts'
import { type LiveListener, listenLive } from '../testing/live-listener.ts'
import { desks } from '../testing/operator.ts'
import { type Switch, switchOf } from '../testing/switch.ts'
import { until } from '../testing/until.ts'

const number = '13911113333'
const elsewhere = 'W-HN-HY-10000'

let door: OpenDoor
let exchange: Switch
let agent: Client
let stranger: Client
const pages: Record<'agent' | 'colleague' | 'stranger', LiveListener> = {} as never

beforeAll(async () => {
  door = await openDoor()
  exchange = await switchOf(door.address, door.operator.admin, desks.window)
  agent = await door.operator.hire('zhou', desks.window)
  stranger = await door.operator.hire('far', elsewhere)
  pages.agent = await listenLive(door.address, agent)
  pages.colleague = await listenLive(door.address, door.desk.window)
  pages.stranger = await listenLive(door.address, stranger)
})
afterAll(async () => {
  for (const page of Object.values(pages)) page.close()
  await door?.shut()
})

const callsOf = async (who: Client) => granted(await who.get<{ calls: DeskCall[] }>('/api/calls')).calls
const heardBy = (page: LiveListener) => page.told.filter((one) => one.event === 'call')
const body = (change: object = {}) => ({
  ...{ call: 'x-1', state: 'offered', direction: 'in', window: desks.window, number, agent: 'zhou' },
  ...{ at: new Date().toISOString(), ...change },
})
const codeOf = async (who: Client, path: string, said: object) =>
  (await who.post<{ code: string }>(path, said)).body.code

test('a call is told to the page of whoever it rings at, and to no other, without a word of what it is', async () => {
  await exchange.tell('a-1', 'offered', { number, agent: 'zhou' })
  await until('the page to hear of the call', 10_000, () => heardBy(pages.agent).length === 1)
  expect(heardBy(pages.agent)[0]?.data).toEqual({})
  expect(await callsOf(agent)).toMatchObject([{ number, standing: 'ringing' }])
  for (const who of [door.desk.window, stranger, door.desk.province, door.desk.sp]) {
    expect(await callsOf(who)).toEqual([])
  }
  // A case that both hear of comes after the call on the same stream: the call was not held back, it was not for them.
  granted(await door.desk.window.post(`/api/cases/${door.number}/note`, { text: '备注' }))
  await until('the colleague to hear of the case', 10_000, () => pages.colleague.told.length > 0)
  expect([heardBy(pages.colleague), heardBy(pages.stranger)]).toEqual([[], []])
})

test('a call is nobody else’s to look at, to name a case for, or to read under a case one does not see', async () => {
  await exchange.tell('b-1', 'answered', { number, agent: 'zhou' })
  const id = (await callsOf(agent)).find((one) => one.standing === 'answered')?.id ?? ''
  const { number: taken } = granted(await agent.post<{ number: string }>('/api/cases', classified))
  await exchange.end('b-1')
  expect((await agent.get(`/api/calls/${id}`)).status).toBe(200)
  for (const who of [door.desk.window, stranger, door.operator.admin, door.desk.sp]) {
    expect((await who.get(`/api/calls/${id}`)).status).toBe(404)
    expect((await who.post(`/api/calls/${id}/cases`, { number: taken })).status).toBe(404)
  }
  const records = await door.desk.window.get<{ calls: object[] }>(`/api/cases/${taken}/calls`)
  expect(granted(records).calls).toMatchObject([{ number: '139****3333', agent: 'zhou', seconds: 65 }])
  expect((await stranger.get(`/api/cases/${taken}/calls`)).status).toBe(404)
})

describe('what is said of calls is taken', () => {
  test('from a key with that one scope, for its own window', async () => {
    expect(await codeOf(agent, '/api/calls', body())).toBe('onlyByKey')
    expect(
      await codeOf(door.operator.admin, '/api/calls/x-1/end', { at: body().at, answered: true, seconds: 1 }),
    ).toBe('onlyByKey')
    expect(await codeOf(clientAt(door.address, 'bk_wrong'), '/api/calls', body())).toBe('notSignedIn')
    expect(await codeOf(exchange.client, '/api/calls', body({ window: elsewhere }))).toBe('notYourLine')
    const other = await switchOf(door.address, door.operator.admin, desks.province)
    expect(await codeOf(other.client, '/api/calls', body())).toBe('notYourLine')
    for (const path of ['/api/cases', '/api/organisations', '/api/calls', `/api/cases/${door.number}/calls`])
      expect([path, (await exchange.client.get<{ code: string }>(path)).body.code]).toEqual([
        path,
        'keyMayNot',
      ])
  })

  test('in the form that is written down, and no other', async () => {
    const wrong = [
      { number: 'li@mail.example' },
      { call: '../../x' },
      { call: '' },
      { state: 'ended' },
      { direction: 'sideways' },
      { at: 'yesterday' },
      { about: '12' },
      { agent: '' },
      { more: 1 },
    ]
    for (const change of wrong)
      expect([change, await codeOf(exchange.client, '/api/calls', body(change))]).toEqual([
        change,
        'malformed',
      ])
    const ahead = new Date(Date.now() + 6 * 60_000).toISOString()
    expect(await codeOf(exchange.client, '/api/calls', body({ at: ahead }))).toBe('switchClockAhead')
  })

  test('once, whether it is said again at once, later, or by many at the same time', async () => {
    const said = body({ call: 'c-1' })
    const answers = await Promise.all([1, 2, 3, 4].map(() => exchange.client.post('/api/calls', said)))
    const again = await exchange.client.post('/api/calls', { ...said, number: '13900000000' })
    const all = [...answers, again].map((one) => JSON.stringify(granted(one)))
    expect(new Set(all).size).toBe(1)
    const { rows } = await door.pool.query(`select said_as from calls where said_as = 'c-1'`)
    expect(rows).toHaveLength(1)
  })
})

test('an SP reads of the calls of its own hotline, with its case, and of no other', async () => {
  const hotline = `W-${desks.sp}`
  const own = await switchOf(door.address, door.operator.admin, hotline)
  const clerk = await door.operator.hire('sp-clerk', desks.sp)
  const at = () => new Date().toISOString()
  const call = {
    call: 's-1',
    state: 'answered',
    direction: 'in',
    window: hotline,
    number,
    agent: 'sp-clerk',
    at: at(),
  }
  granted(await own.client.post('/api/calls', call))
  const [shown] = await callsOf(clerk)
  // It is their own customer who calls them: the number is theirs to read; who else knows it is not.
  expect(shown).toMatchObject({ number, channel: 'spHotline', customers: [] })
  const { classification: _, ...form } = classified
  const taken = granted(
    await clerk.post<{ number: string }>('/api/cases', {
      ...{ ...form, window: hotline, channel: 'spHotline', sp: desks.sp, onBehalfOf: 'customer' },
    }),
  ).number
  granted(await own.client.post('/api/calls/s-1/end', { at: at(), answered: true, seconds: 30 }))
  const read = async (who: Client) =>
    granted(await who.get<{ calls: object[] }>(`/api/cases/${taken}/calls`)).calls.length
  expect(await read(clerk)).toBe(1)
  await exchange.tell('d-1', 'answered', { number, agent: 'zhou' })
  await door.pool.query(
    `insert into call_cases select c.shard_key, c.id, k.shard_key, k.id, now() from cases c, calls k
     where c.number = $1 and k.said_as = 'd-1'`,
    [taken],
  )
  expect([await read(clerk), await read(door.desk.province)]).toEqual([1, 2])
})
