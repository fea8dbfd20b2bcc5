import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadReference } from '#server/reference.ts'
import { newBook } from '../testing/acknowledged.ts'
import { checkCases, strangers } from '../testing/check-cases.ts'
import { fallingDue, ringFaults } from '../testing/falling-due.ts'
import { nothingFound } from '../testing/found.ts'
import { until } from '../testing/until.ts'
import { writtenCase } from '../testing/written-case.ts'
import { gather, type Person, press } from './crowd.ts'
import { type TwoServers, twoServers } from './two-servers.ts'

const sizes = { window: 80, branch: 50, province: 40, centre: 20, sp: 10 }
const PRESSES = 6

let servers: TwoServers
let people: readonly Person[]

beforeAll(async () => {
  servers = await twoServers()
  people = await gather(servers, sizes)
})
afterAll(() => servers.close())

test('two hundred people press at once on twenty cases through two servers, and every case stays one', async () => {
  expect(people).toHaveLength(200)
  const { pool } = servers
  const book = newBook()
  const window = people.find((one) => one.desk === 'window')?.client
  if (!window) throw new Error('nobody is at the window')
  // Their first replies fall due while everyone presses: verdicts are given by people and by both clocks' loops.
  const contested = await fallingDue(
    window,
    Array.from({ length: 20 }, (_, at) => 1_500 + at * 100),
    book,
    { classification: { kind: 'complaint', category: 'general' } },
  )
  // Nobody touches these; both servers see them fall due at the same instant.
  const alone = await fallingDue(
    window,
    Array.from({ length: 40 }, () => 3_000),
    book,
  )
  await press(
    people,
    contested.map((one) => one.number),
    PRESSES,
    book,
  )
  await until('the clocks to ring', 20_000, async () => {
    const { rows } = await pool.query('select from cases where next_ring_at <= now() limit 1')
    return rows.length === 0
  })
  const found = nothingFound()
  const network = (await loadReference(pool)).network()
  const numbers = book.acknowledged.map((one) => one.said.number)
  await checkCases(pool, network, numbers, book.acknowledged, found)
  found.twice.push(...(await strangers(pool, book)))
  for (const one of alone) {
    const written = await writtenCase(pool, one.number)
    found.faults.push(...(written ? ringFaults(one, written) : [`${one.number} is gone`]))
  }
  expect(found).toEqual({ lost: [], twice: [], faults: [] })

  const versions = book.acknowledged.map(({ said }) => `${said.number} ${said.version}`)
  expect(new Set(versions).size).toBe(versions.length)
  expect(book.acknowledged.length).toBeGreaterThan(300)
  // What was not done was refused in so many words.
  expect(book.refused.filter((one) => one.status >= 500 || one.status < 400)).toEqual([])
})
