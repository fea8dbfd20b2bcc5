import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '#server/database/testing/test-database.ts'
import { granted } from '../testing/client.ts'
import { urlOf } from '../testing/database-address.ts'
import { desks, operator } from '../testing/operator.ts'
import { serverInProcess } from '../testing/server-in-process.ts'
import { until } from '../testing/until.ts'

const BEICHEN = fileURLToPath(new URL('../../bin/beichen.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'beichen-facts-'))
let database: TestDatabase
let server: Awaited<ReturnType<typeof serverInProcess>>

beforeAll(async () => {
  database = await freshDatabase()
  server = await serverInProcess(urlOf(database.address))
  const { hire } = await operator(server.address, server.link ?? '', ['湖南'])
  const agent = await hire('zhou', desks.window)
  const contact = {
    channel: 'hotline10000',
    window: desks.window,
    customer: { account: 'hncs07317654321', contact: '0731-88886666', province: '湖南', city: '长沙' },
    description: '宽带资费与宣传不符，要求说明。',
    classification: { kind: 'complaint', category: 'feeNoSp' },
  }
  const { number } = granted(await agent.post<{ number: string }>('/api/cases', contact))
  granted(await agent.post(`/api/cases/${number}/forward`, { to: desks.branch, note: '请核实资费' }))
})

afterAll(async () => {
  await server?.stop()
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function rebuilt(...words: readonly string[]) {
  const child = spawn(process.execPath, [BEICHEN, 'facts', ...words], {
    env: { ...process.env, DATABASE_URL: urlOf(database.address), BEICHEN_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [said, [status]] = await Promise.all([text(child.stdout), once(child, 'close')])
  return { status, said }
}

async function counted() {
  const { rows } = await database.pool.query(
    'select sum(accepted)::int as n, sum(forwards)::int as f from case_facts',
  )
  return rows[0]
}

test('a server at work counts by itself; the command proves it, names what was changed and puts it right', async () => {
  await until('what was done is counted', 30_000, async () => (await counted()).f === 1)
  expect(await counted()).toEqual({ n: 1, f: 1 })
  expect(await rebuilt('rebuild')).toMatchObject({ status: 0, said: expect.stringContaining('kept') })

  await database.pool.query('update case_facts set accepted = accepted + 6 where accepted = 1')
  const found = await rebuilt('rebuild')
  expect(found).toMatchObject({ status: 1, said: expect.stringContaining('accepted -6') })
  const { months } = JSON.parse((await rebuilt('rebuild', '--json')).said)
  expect(months).toMatchObject([{ shardKey: 4300, cases: 1, differences: [{ family: 'case' }] }])

  expect(await rebuilt('rebuild', '--write')).toMatchObject({
    status: 0,
    said: expect.stringContaining('corrected'),
  })
  expect(await rebuilt('rebuild')).toMatchObject({ status: 0 })
  expect(await counted()).toEqual({ n: 1, f: 1 })
})

test('it does nothing when asked otherwise', async () => {
  expect((await rebuilt()).status).toBe(2)
  expect((await rebuilt('rebuild', '--wirte')).status).toBe(2)
})
