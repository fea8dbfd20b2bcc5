import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '#server/database/testing/test-database.ts'
import { classified } from '../door/open-door.ts'
import { granted } from '../testing/client.ts'
import { urlOf } from '../testing/database-address.ts'
import { desks, operator } from '../testing/operator.ts'
import { type ServerHere, serverInProcess } from '../testing/server-in-process.ts'
import { until } from '../testing/until.ts'
import { messageSink } from './message-sink.ts'

const SOON = 30_000
const secret = 'a secret of both sides'
const taken: Readonly<Record<string, string>>[] = []

let database: TestDatabase
let sink: Server
let servers: readonly ServerHere[]
beforeAll(async () => {
  database = await freshDatabase()
  sink = messageSink(secret, (message) => {
    taken.push(message)
    return message.to?.endsWith('9') ? 'delivered' : undefined
  })
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(sink.address() as AddressInfo).port}/`
  const way = { BEICHEN_SMS_URL: url, BEICHEN_SMS_SECRET: secret }
  const first = await serverInProcess(urlOf(database.address), way)
  servers = [first, await serverInProcess(urlOf(database.address), way)]
})
afterAll(async () => {
  await Promise.all((servers ?? []).map((one) => one.stop()))
  sink?.close()
  await database?.drop()
})

test('two servers at work send each receipt once, also when one of them is stopped and another begins', async () => {
  const [first, second] = servers
  if (!first || !second) throw new Error('they did not start')
  // The link of whoever started last is the one that counts.
  const company = await operator(first.address, second.link ?? '', ['湖南'])
  const agent = await company.hire('zhou', desks.window)
  const registered = async (n: number) => {
    const customer = { ...classified.customer, contact: `139000001${String(n).padStart(2, '0')}` }
    return granted(await agent.post<{ number: string }>('/api/cases', { ...classified, customer })).number
  }
  const numbers: string[] = []
  for (let n = 0; n < 10; n++) numbers.push(await registered(n))
  await second.restart()
  for (let n = 10; n < 20; n++) numbers.push(await registered(n))
  const settled = async () => {
    const { rows } = await database.pool.query(
      'select state, count(*)::int as n from sendings group by state',
    )
    return Object.fromEntries(rows.map((row) => [row.state, row.n]))
  }
  await until('all receipts', SOON, async () => {
    const { sent = 0, delivered = 0 } = await settled()
    return sent + delivered === numbers.length
  })
  expect(await settled()).toEqual({ sent: 18, delivered: 2 })
  const texts = taken.map((message) => message.text ?? '')
  expect(texts).toHaveLength(numbers.length)
  for (const number of numbers) expect(texts.filter((text) => text.includes(number))).toHaveLength(1)
})
