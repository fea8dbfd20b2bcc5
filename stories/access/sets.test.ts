import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Board } from '#contract/board/board.ts'
import type { Role } from '#domain/access/roles.ts'
import { followTexts } from '#server/search/follow-texts.ts'
import { classified, type OpenDoor, openDoor } from '../door/open-door.ts'
import { granted } from '../testing/client.ts'
import { type LiveListener, listenLive } from '../testing/live-listener.ts'
import { desks } from '../testing/operator.ts'
import { until } from '../testing/until.ts'
import { type Seat, seatsAt } from './seats.ts'
import { ways } from './ways-of-asking.ts'

/** By what each has to do with the case that goes from a window of Changsha up to its SP. */
const relations: Readonly<Record<string, string>> = {
  'the window that took it': desks.window,
  'the city above': desks.branch,
  'the province above': desks.province,
  'the centre': desks.centre,
  'the department that supervises': 'D-HN-MARKET',
  'the department of the centre that supervises': 'D-CN-MARKET',
  'the department that was asked for help': 'D-HN-BILLING',
  'the SP it was dispatched to': desks.sp,
  'a window of the SP': `W-${desks.sp}`,
  'another SP': 'SP-OTHER',
  'another window of the city': 'W-HN-CS-HALL01',
  'another city': 'B-HN-HY',
  'another province': 'P-GD',
  'a city of another province': 'B-GD-GZ',
  'another department': 'D-HN-NOC',
}
const roles: readonly Role[] = ['agent', 'handler', 'spStaff', 'auditor', 'administrator']

let door: OpenDoor
let seats: readonly Seat[]
let numbers: readonly string[]
/** Who sees each case, as it was written. */
let seers: ReadonlyMap<string, readonly string[]>
beforeAll(async () => {
  door = await openDoor()
  const other = { name: '别家', provinceCode: 43, province: '湖南', city: null, parent: null, window: null }
  await door.operator.add({
    ...{ ...other, id: 'SP-OTHER', kind: 'serviceProvider', sp: { scope: 'local', code: 'SP43999' } },
    ...{ department: null, billingInterconnected: false, status: 'active' },
  })
  await travelled()
  await followTexts(door.shell, { turn: 'wait' })
  seats = await seatsAt(door.address, door.pool, Object.values(relations), roles)
  const { rows } = await door.pool.query<{ number: string; seen_by: string[] }>(
    'select number, seen_by from cases',
  )
  seers = new Map(rows.map((row) => [row.number, row.seen_by]))
  numbers = [...seers.keys()].sort()
}, 60_000)
afterAll(() => door?.shut())

/** One case up to the SP with help from the billing department, one that stayed at its window, one of another province. */
async function travelled(): Promise<void> {
  const { window, branch, province } = door.desk
  const move = async (who: typeof window, word: string, body: object) =>
    granted(await who.post(`/api/cases/${door.number}/${word}`, body))
  await move(window, 'forward', { to: desks.branch })
  await move(branch, 'forward', { to: desks.province })
  await move(province, 'coordinate', { to: 'D-HN-BILLING', note: '请查话单' })
  await move(province, 'dispatch-to-sp', { to: desks.sp })
  granted(await window.post('/api/cases', classified))
  const far = await door.operator.hire('guangzhou', 'W-GD-GZ-10000')
  granted(await far.post('/api/cases', { ...classified, window: 'W-GD-GZ-10000' }))
}

const seenFrom = (organisation: string) =>
  numbers.filter((number) => seers.get(number)?.includes(organisation))

describe('whoever one is, each way of asking gives the same cases: those that one is to see', () => {
  test.each(Object.entries(relations))('%s', async (_relation, organisation) => {
    const wished = seenFrom(organisation)
    for (const seat of seats.filter((one) => one.organisation === organisation)) {
      for (const [way, ask] of Object.entries(ways)) {
        expect([seat.role, way, await ask(seat, numbers)]).toEqual([seat.role, way, wished])
      }
      // All of them came just now and are open.
      const { body } = await seat.client.get<Board>('/api/board')
      const { open, came } = body.totals
      expect([seat.role, open, came]).toEqual([seat.role, wished.length, wished.length])
    }
  })

  test('and they are not all the same', () => {
    expect(numbers).toHaveLength(3)
    expect(seenFrom(desks.centre)).toHaveLength(3)
    expect(seenFrom(desks.province)).toHaveLength(2)
    expect(seenFrom(desks.sp)).toEqual([door.number])
    expect(seenFrom('D-HN-BILLING')).toEqual([door.number])
    for (const none of ['SP-OTHER', 'B-HN-HY', 'D-HN-NOC', 'W-HN-CS-HALL01', `W-${desks.sp}`]) {
      expect(seenFrom(none)).toEqual([])
    }
  })
})

test('the live connection tells everybody of the same cases, and nobody of any other', async () => {
  const pages: (readonly [string, LiveListener])[] = []
  for (const organisation of Object.values(relations)) {
    const seat = seats.find((one) => one.organisation === organisation && one.role === 'agent')
    if (seat) pages.push([organisation, await listenLive(door.address, seat.client)])
  }
  const { window, province } = door.desk
  for (const number of seenFrom(desks.window))
    granted(await window.post(`/api/cases/${number}/note`, { text: '备注' }))
  const far = await door.operator.hire('guangzhou-2', 'W-GD-GZ-10000')
  for (const number of seenFrom('P-GD'))
    granted(await far.post(`/api/cases/${number}/note`, { text: '备注' }))
  // The last of all: whoever is told of it has been told of everything before.
  granted(await province.post(`/api/cases/${door.number}/note`, { text: '最后' }))
  const toldOf = (page: LiveListener) => [...new Set(page.told.map((one) => String(one.data.number)))].sort()
  const all = pages.find(([organisation]) => organisation === desks.centre)?.[1]
  await until(
    'the centre to be told',
    10_000,
    () => all !== undefined && toldOf(all).length === numbers.length,
  )
  await until('everybody to be told', 10_000, () =>
    pages.every(([organisation, page]) => toldOf(page).length >= seenFrom(organisation).length),
  )
  for (const [organisation, page] of pages) {
    expect([organisation, toldOf(page)]).toEqual([organisation, seenFrom(organisation)])
    page.close()
  }
})

test('the two that reach further say no more than a customer at the counter may be told', async () => {
  const hall = seats.find((one) => one.organisation === 'W-HN-CS-HALL01' && one.role === 'agent')
  const account = classified.customer.account
  const known = await hall?.client.get<{ rows: Record<string, unknown>[] }>(
    `/api/duplicates?account=${account}`,
  )
  expect(known?.body.rows).toHaveLength(numbers.length)
  for (const row of known?.body.rows ?? []) {
    expect(row).toMatchObject({ description: '', holder: null, holderTier: null })
  }
  const pressed = await hall?.client.post(`/api/cases/${door.number}/remind`, { via: 'businessHall' })
  expect(pressed?.body).toMatchObject({ number: door.number, holder: null, others: [] })
  for (const sp of ['SP-OTHER', desks.sp]) {
    const seat = seats.find((one) => one.organisation === sp && one.role === 'spStaff')
    const none = await seat?.client.get<{ rows: unknown[] }>(`/api/duplicates?account=${account}`)
    expect(none?.body.rows).toEqual([])
  }
  const other = seats.find((one) => one.organisation === 'SP-OTHER' && one.role === 'spStaff')
  expect((await other?.client.post(`/api/cases/${door.number}/remind`, {}))?.status).toBe(404)
})
