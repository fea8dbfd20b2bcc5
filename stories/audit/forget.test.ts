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
const folder = mkdtempSync(join(tmpdir(), 'beichen-forget-'))
let database: TestDatabase
let server: Awaited<ReturnType<typeof serverInProcess>>

beforeAll(async () => {
  database = await freshDatabase()
  server = await serverInProcess(urlOf(database.address))
  const { hire } = await operator(server.address, server.link ?? '', ['湖南'])
  const agent = await hire('zhou', desks.window)
  for (const kind of ['complaint', 'query', 'complaint']) {
    const { number } = granted(
      await agent.post<{ number: string }>('/api/cases', {
        channel: 'hotline10000',
        window: desks.window,
        customer: { account: 'hncs07317654321', province: '湖南', city: '长沙' },
        kind,
        description: '宽带资费与宣传不符，要求说明。',
      }),
    )
    granted(await agent.post(`/api/cases/${number}/withdraw`, { reason: '已自行解决' }))
  }
})

afterAll(async () => {
  await server?.stop()
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function forget(...words: readonly string[]) {
  const child = spawn(process.execPath, [BEICHEN, 'forget', ...words], {
    env: { ...process.env, DATABASE_URL: urlOf(database.address), BEICHEN_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [said, [status]] = await Promise.all([text(child.stdout), once(child, 'close')])
  return { status, said }
}

test('before anything is forgotten the command says how much, month by month, and changes nothing', async () => {
  expect(await forget('--dry-run')).toMatchObject({ status: 0, said: expect.stringMatching(/^0 cases/m) })
  const day = Temporal.Now.plainDateISO().add({ days: 1_100 }).toString()
  const { status, said } = await forget('--dry-run', '--at', day)
  expect(status).toBe(0)
  expect(said).toMatch(/^\d{4}-\d\d {2}complaint +2$/m)
  expect(said).toMatch(/^\d{4}-\d\d {2}query +1$/m)
  expect(said).toMatch(/^3 cases are past their time; nothing was changed$/m)
  const { rowCount } = await database.pool.query('select from cases where forgotten_at is not null')
  expect(rowCount).toBe(0)
  expect((await forget()).status).toBe(2)
})
