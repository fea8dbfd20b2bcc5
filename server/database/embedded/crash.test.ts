import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPool } from '../connect.ts'
import { type Child, runChild } from '../testing/child-process.ts'
import { withRetry } from '../transient.ts'
import { isRunning, postgresProcessesIn } from './processes.ts'
import { type EmbeddedServer, startEmbedded } from './start.ts'

const prepared = mkdtempSync(join(tmpdir(), 'beichen-prepared-'))
let directory: string
let server: EmbeddedServer | null
let pool: Pool | null
let child: Child | null

beforeAll(async () => {
  const made = await startEmbedded({ dataDirectory: prepared, small: true, withoutSync: true })
  if (!made.ok) throw new Error(made.no.en)
  await made.value.stop()
})
afterAll(() => rmSync(prepared, { recursive: true }))

beforeEach(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), 'beichen-crash-')))
  server = pool = child = null
})
afterEach(async () => {
  await child?.kill()
  await pool?.end()
  await server?.stop()
  // The server of a killed owner takes a moment to end, and would write into the directory again.
  await expect.poll(() => postgresProcessesIn(join(directory, '18')), { timeout: 10_000 }).toEqual([])
  rmSync(directory, { recursive: true })
})

async function start(): Promise<{ server: EmbeddedServer; pool: Pool }> {
  const started = await startEmbedded({ dataDirectory: directory, small: true })
  if (!started.ok) throw new Error(started.no.en)
  server = started.value
  pool = openPool(server.address)
  return { server, pool }
}

/** A cluster that is made already, as most tests are not about its making. */
function withCluster(): void {
  cpSync(prepared, directory, { recursive: true })
}

async function words(from: Child): Promise<Record<string, number | string>> {
  return JSON.parse((await from.line()) ?? '{}')
}

test('after kill -9 of the process that owned it, every acknowledged row is there', async () => {
  withCluster()
  child = runChild('hold-server.ts', directory)
  const { pid } = await words(child)
  for (let acknowledged = 0; acknowledged < 200; ) acknowledged = Number((await words(child)).n)
  await child.kill()
  let last = 0
  for (let said = await words(child); said.n !== undefined; said = await words(child)) last = Number(said.n)
  const now = await start()
  expect(isRunning(Number(pid))).toBe(false)
  const { rows } = await now.pool.query('select count(*) as n, max(n) as last from acknowledged')
  expect(rows[0].n).toBeGreaterThanOrEqual(Math.max(200, last))
  expect(rows[0].n).toBe(rows[0].last)
})

test('while the owner lives, another process is refused', async () => {
  withCluster()
  child = runChild('hold-server.ts', directory)
  await words(child)
  const second = runChild('hold-server.ts', directory)
  expect(await words(second)).toEqual({ refused: 'dataInUse', holder: child.process.pid })
})

test('a process that is killed while it makes the cluster leaves nothing in the way', async () => {
  child = runChild('hold-server.ts', directory)
  await expect
    .poll(() => existsSync(join(directory, '18.tmp', 'base')), { interval: 5, timeout: 10_000 })
    .toBe(true)
  await child.kill()
  expect((await start()).server.firstStart).toBe(true)
})

test('kill -9 of the postmaster: it comes back, and the pool goes on', async () => {
  withCluster()
  const now = await start()
  await now.pool.query('create table t as select 1 as n')
  const before = now.server.pid()
  const back = once(now.server.events, 'restarted')
  process.kill(before, 'SIGKILL')
  const { rows } = await withRetry(() => now.pool.query('select n from t'))
  expect(rows).toEqual([{ n: 1 }])
  await back
  expect(now.server.pid()).not.toBe(before)
})

test('and again, when it is killed once more', async () => {
  withCluster()
  const now = await start()
  for (let round = 0; round < 3; round++) {
    const back = once(now.server.events, 'restarted')
    process.kill(now.server.pid(), 'SIGKILL')
    await back
  }
  await expect(withRetry(() => now.pool.query('select 1'))).resolves.toMatchObject({ rowCount: 1 })
})

test('kill -9 of a backend: the server recovers within, and the pool goes on', async () => {
  withCluster()
  const now = await start()
  const before = now.server.pid()
  const { rows } = await now.pool.query('select pg_backend_pid() as pid')
  process.kill(rows[0].pid, 'SIGKILL')
  const again = await withRetry(() => now.pool.query('select pg_backend_pid() as pid'))
  expect(again.rows[0].pid).not.toBe(rows[0].pid)
  expect(now.server.pid()).toBe(before)
})

test('stop during a restart stops for good', async () => {
  withCluster()
  const now = await start()
  const gone = once(now.server.events, 'exited')
  process.kill(now.server.pid(), 'SIGKILL')
  await gone
  await now.server.stop()
  expect(isRunning(now.server.pid())).toBe(false)
  expect(existsSync(join(directory, 'beichen.lock'))).toBe(false)
})
