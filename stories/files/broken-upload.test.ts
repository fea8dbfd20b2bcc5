import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, utimesSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileStore } from '#server/attachment/file-store.ts'
import { sweepFiles } from '#server/attachment/sweep-loop.ts'
import { freshDatabase, type TestDatabase } from '#server/database/testing/test-database.ts'
import { classified } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { urlOf } from '../testing/database-address.ts'
import { desks, operator } from '../testing/operator.ts'
import { serverInProcess } from '../testing/server-in-process.ts'
import { type ServerProcess, serverProcess } from '../testing/server-process.ts'
import { until } from '../testing/until.ts'
import { upload } from '../testing/upload.ts'

let database: TestDatabase
let server: ServerProcess
let agent: Client
let number: string
beforeAll(async () => {
  database = await freshDatabase()
  server = await serverProcess({ databaseUrl: urlOf(database.address) })
  const { hire } = await operator(server.address, server.link() ?? '', ['湖南'])
  agent = await hire('zhou', desks.window)
  number = granted(await agent.post<{ number: string }>('/api/cases', classified)).number
})
afterAll(async () => {
  await server?.remove()
  await database?.drop()
})

const folder = () => join(server.dataDirectory, 'files')
function lying(under = ''): readonly string[] {
  const found = readdirSync(join(folder(), under), { recursive: true, withFileTypes: true })
  return found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
}

test('a server killed during an upload leaves a half file under a passing name only, and the sweep takes it away', async () => {
  const whole = await upload(server.address, agent, number, 'whole.txt', 'what was sent before')
  expect(whole.status).toBe(200)
  const before = lying()
  const sending = request(`${server.address}/api/cases/${number}/attachments?name=half.txt`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${agent.token}`,
      'content-type': 'application/octet-stream',
      'content-length': 10_000_000,
    },
  })
  sending.on('error', () => {})
  sending.write(randomBytes(3_000_000))
  await until('a half file', 30_000, async () => lying().some((one) => one.includes('/incoming/')))
  const gone = new Promise<void>((resolve) => sending.once('close', () => resolve()))
  await server.kill9()
  await gone
  expect(lying().filter((one) => !one.includes('/incoming/'))).toEqual(before)
  expect(lying('incoming')).toHaveLength(1)
  const { rows } = await database.pool.query('select name from attachments')
  expect(rows).toEqual([{ name: 'whole.txt' }])
  // A day later; what is being written to now stays.
  for (const one of lying('incoming')) utimesSync(one, 1, 1)
  await fileStore(folder()).clearUnfinished(Date.now() - 86_400_000)
  expect(lying()).toEqual(before)
  await server.start()
  expect(await listed()).toEqual(['whole.txt'])
})

test('a server killed between the file and its row leaves a file that nobody has, and the sweep takes that one only', async () => {
  const before = lying()
  const standing = await database.pool.connect()
  await standing.query('begin')
  await standing.query('select pg_advisory_xact_lock(8687, hashtext($1))', [number])
  const sent = upload(server.address, agent, number, 'nobody.txt', 'came whole, and got no row').catch(
    () => null,
  )
  const left = () => lying().filter((one) => !before.includes(one) && !one.includes('/incoming/'))
  await until('a whole file without a row', 30_000, async () => left().length === 1)
  await server.kill9()
  expect(await sent).toBeNull()
  await standing.query('rollback')
  standing.release()
  const [orphan = ''] = left()
  const again = await serverInProcess(urlOf(database.address), { BEICHEN_DATA: server.dataDirectory })
  try {
    // It may be the file of a row that is written just now: for a day it stays.
    expect(await sweepFiles(again.running.shell)).toBe(0)
    for (const one of lying()) utimesSync(one, 1, 1)
    expect(await sweepFiles(again.running.shell)).toBe(1)
  } finally {
    await again.stop()
  }
  expect(existsSync(orphan)).toBe(false)
  expect(lying()).toEqual(before)
  await server.start()
  expect(await listed()).toEqual(['whole.txt'])
})

async function listed(): Promise<readonly string[]> {
  const { body } = await agent.get<{ attachments: { name: string }[] }>(`/api/cases/${number}/attachments`)
  return body.attachments.map((one) => one.name)
}
