import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seatsAt } from '../access/seats.ts'
import { type OpenDoor, openDoor } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { kinAt, otherSp, strangersTo } from './kin.ts'

const places = [...Object.values(desks), ...Object.values(strangersTo), 'D-HN-MARKET', 'W-HN-CS-HALL01']
const queues = ['mine', 'followed', 'tasks', 'below'] as const
type Rows = { readonly rows: readonly { readonly number: string }[]; readonly next: string | null }

let door: OpenDoor
let clients: ReadonlyMap<string, Client>
let written: readonly { number: string; seen_by: string[] }[]
beforeAll(async () => {
  door = await openDoor()
  await otherSp(door)
  await kinAt(door)
  // One goes all the way up to the SP, so that an SP has something to count.
  const { window, branch, province } = door.desk
  granted(await window.post(`/api/cases/${door.number}/forward`, { to: desks.branch }))
  granted(await branch.post(`/api/cases/${door.number}/forward`, { to: desks.province }))
  granted(await province.post(`/api/cases/${door.number}/dispatch-to-sp`, { to: desks.sp }))
  const seats = await seatsAt(door.address, door.pool, [...new Set(places)], ['agent'])
  clients = new Map(seats.map((one) => [one.organisation, one.client]))
  written = (await door.pool.query('select number, seen_by from cases')).rows
}, 60_000)
afterAll(() => door?.shut())

const at = (organisation: string) => clients.get(organisation) ?? door.desk.window
const seenFrom = (organisation: string) =>
  written
    .filter((one) => one.seen_by.includes(organisation))
    .map((one) => one.number)
    .sort()

/** Every number of a list, from its first page to its last. */
async function paged(client: Client, query: string): Promise<readonly string[]> {
  const found: string[] = []
  for (let after = ''; ; ) {
    const { body } = await client.get<Rows>(`/api/cases?${query}&limit=2${after}`)
    found.push(...body.rows.map((one) => one.number))
    if (body.next === null) return found
    after = `&after=${body.next}`
  }
}

describe.each(Object.values([...new Set(places)]))('%s', (organisation) => {
  test('pages through the same cases as it sees, each once', async () => {
    expect([...(await paged(at(organisation), 'queue=all&state=any'))].sort()).toEqual(seenFrom(organisation))
  })

  test('counts in each queue what the queue lists, and nothing that it does not see', async () => {
    const counts = granted(await at(organisation).get<Record<string, number>>('/api/queues'))
    for (const queue of queues) {
      const listed = await paged(at(organisation), `queue=${queue}&state=open`)
      expect([queue, counts[queue]]).toEqual([queue, listed.length])
      expect(seenFrom(organisation)).toEqual(expect.arrayContaining([...listed]))
    }
  })

  test('finds by the beginning of a number what it sees of that day, and nothing else', async () => {
    const beginning = door.number.slice(0, 8)
    const wished = seenFrom(organisation).filter((one) => one.startsWith(beginning))
    expect([...(await paged(at(organisation), `queue=all&number=${beginning}`))].sort()).toEqual(wished)
  })

  test('opens each of them and no other', async () => {
    const opened: string[] = []
    for (const { number } of written) {
      if ((await at(organisation).get(`/api/cases/${number}`)).status === 200) opened.push(number)
    }
    expect(opened.sort()).toEqual(seenFrom(organisation))
  })
})

test('there is something to tell apart', () => {
  expect(written.length).toBeGreaterThan(7)
  expect(seenFrom(desks.centre)).toHaveLength(written.length)
  expect(seenFrom(desks.sp)).toEqual([door.number])
  expect(seenFrom('SP-OTHER')).toEqual([])
})
