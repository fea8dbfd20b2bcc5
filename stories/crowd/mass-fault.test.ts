import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '#server/database/testing/test-database.ts'
import { type Client, granted } from '../testing/client.ts'
import { urlOf } from '../testing/database-address.ts'
import { listenLive } from '../testing/live-listener.ts'
import { operator, staffed } from '../testing/operator.ts'
import { type ServerHere, serverInProcess } from '../testing/server-in-process.ts'
import { registered } from '../testing/step.ts'
import { until } from '../testing/until.ts'

const CHILDREN = 250

let database: TestDatabase
let server: ServerHere
let window: Client

beforeAll(async () => {
  database = await freshDatabase()
  server = await serverInProcess(urlOf(database.address))
  const people = await staffed(await operator(server.address, server.link ?? '', ['湖南']))
  window = people.window
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

test('hundreds of complaints become one mass fault in one write, and every page hears of each', async () => {
  const { body } = registered({ classification: { kind: 'complaint', category: 'network' } })
  const calls = Array.from({ length: CHILDREN }, () =>
    window.post<{ number: string }>('/api/cases', body({ own: '', twin: '' })),
  )
  const numbers = (await Promise.all(calls)).map((one) => granted(one).number)
  const page = await listenLive(server.address, window)
  const [first, ...children] = numbers
  const parent = granted(await window.post(`/api/cases/${first}/create-parent`, { children }))
  expect(parent.others).toHaveLength(CHILDREN)
  await until('the word of every case', 10_000, () => {
    const heard = new Set(page.told.map((one) => one.data.number))
    return numbers.every((number) => heard.has(number))
  })
  page.close()
})
