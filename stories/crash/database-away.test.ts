import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Pool } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPool } from '#server/database/connect.ts'
import { type EmbeddedServer, startEmbedded } from '#server/database/embedded/start.ts'
import { newBook } from '../testing/acknowledged.ts'
import { type Client, granted } from '../testing/client.ts'
import { urlOf } from '../testing/database-address.ts'
import { fallingDue, ringFaults } from '../testing/falling-due.ts'
import { listenLive } from '../testing/live-listener.ts'
import { operator, staffed } from '../testing/operator.ts'
import { type ServerProcess, serverProcess } from '../testing/server-process.ts'
import { registered } from '../testing/step.ts'
import { until } from '../testing/until.ts'
import { writtenCase } from '../testing/written-case.ts'

let directory: string
let database: EmbeddedServer
let server: ServerProcess
let window: Client

async function openDatabase(): Promise<EmbeddedServer> {
  const started = await startEmbedded({ dataDirectory: directory, small: true, withoutSync: true })
  if (!started.ok) throw new Error(started.no.en)
  return started.value
}

beforeEach(async () => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), 'beichen-away-')))
  database = await openDatabase()
  server = await serverProcess({ databaseUrl: urlOf(database.address) })
  const people = await staffed(await operator(server.address, server.link() ?? '', ['湖南']))
  window = people.window
})
afterEach(async () => {
  await server.remove()
  await database.stop()
  rmSync(directory, { recursive: true, force: true })
})

test('a connection that breaks off while clocks ring does not end the server, and they ring', async () => {
  const pool = openPool(database.address, { size: 3, applicationName: 'story' })
  const locking = await pool.connect()
  const [due] = await fallingDue(window, [1_000], newBook())
  await locking.query('begin; lock table outbox in exclusive mode')
  const pid = await until('the clocks to wait for the lock', 10_000, async () => ringer(pool))
  await pool.query('select pg_terminate_backend($1)', [pid])
  await locking.query('commit')
  locking.release()
  await until('the breach', 10_000, async () => {
    if (server.isOver()) throw new Error(server.said())
    const written = due && (await writtenCase(pool, due.number))
    return written && ringFaults(due, written).length === 0
  })
  await pool.end()
})

/** The connection on which a transaction of the server waits for a lock: moves have no transactions, clocks do. */
async function ringer(pool: Pool): Promise<number | undefined> {
  const { rows } = await pool.query<{ pid: number }>(
    `select pid from pg_stat_activity
     where application_name = 'beichen' and wait_event_type = 'Lock' and xact_start < query_start`,
  )
  return rows[0]?.pid
}

test('after the database has been away for seconds, a page is told to read anew, and of each change once', async () => {
  const page = await listenLive(server.address, window)
  await database.stop()
  await pause(5_000)
  database = await openDatabase()
  await until('the word to read anew', 10_000, () => page.told.some((one) => one.event === 'reload'))
  const { number } = granted(
    await window.post<{ number: string }>('/api/cases', registered().body({ own: '', twin: '' })),
  )
  await until('the change', 10_000, () => page.told.some((one) => one.data.number === number))
  const pool = openPool(database.address, { size: 1 })
  const { rows } = await pool.query(`select from pg_stat_activity where application_name = 'beichen-live'`)
  await pool.end()
  page.close()
  expect(rows).toHaveLength(1)
  expect(page.told.filter((one) => one.data.number === number)).toHaveLength(1)
})
