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

const BEICHEN = fileURLToPath(new URL('../../bin/beichen.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'beichen-audit-'))
let database: TestDatabase
let server: Awaited<ReturnType<typeof serverInProcess>>
let number: string

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
  number = granted(await agent.post<{ number: string }>('/api/cases', contact)).number
  granted(await agent.post(`/api/cases/${number}/forward`, { to: desks.branch, note: '请核实资费' }))
  // A no is history too.
  expect((await agent.post(`/api/cases/${number}/close`, {})).status).toBeGreaterThanOrEqual(400)
})

afterAll(async () => {
  await server?.stop()
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function verified(...words: readonly string[]) {
  const child = spawn(process.execPath, [BEICHEN, 'verify-audit', ...words], {
    env: { ...process.env, DATABASE_URL: urlOf(database.address), BEICHEN_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said, [status]] = await Promise.all([text(child.stdout), once(child, 'close')])
  return { status, said }
}

test('while the server works the command proves the whole history, and names the place where it breaks', async () => {
  const whole = await verified()
  expect(whole.said).toMatch(/^1 cases, \d+ rows, \d+ daily anchors, [\d.]+ s$/m)
  expect(whole).toMatchObject({ status: 0, said: expect.stringContaining('kept') })

  const note = `update journal set person = $1 where person = $2 and type = 'forwarded'`
  const { rows } = await database.pool.query(`select person from journal where type = 'forwarded'`)
  await database.pool.query(note, ['someone else', rows[0].person])
  const broken = await verified('--json')
  expect(broken.status).toBe(1)
  expect(JSON.parse(broken.said).broken).toMatchObject({
    table: 'journal',
    key: expect.stringContaining(number),
  })

  await database.pool.query(note, [rows[0].person, 'someone else'])
  expect(await verified()).toMatchObject({ status: 0 })
})
