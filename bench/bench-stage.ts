import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { pino } from 'pino'
import { listCasesUse } from '#server/case/list-cases.ts'
import { numberGiver } from '#server/case/number-blocks.ts'
import { type CaseShell, performMove } from '#server/case/perform-move.ts'
import { applicationAccess } from '#server/database/application-role.ts'
import { type DatabaseAddress, openPool } from '#server/database/connect.ts'
import { startEmbedded } from '#server/database/embedded/start.ts'
import { migrate } from '#server/database/migrate.ts'
import { fill } from '#server/demo/fill.ts'
import { loadReference } from '#server/reference.ts'
import { newSecretKey, secretsWith } from '#server/secrets/secrets.ts'
import { findSession, openSession } from '#server/session/session-store.ts'
import { wallClock } from '#server/start.ts'
import { isOriginal, multiplyCases } from './many-cases.ts'
import { AT_ONCE } from './side-by-side.ts'

/** A database of its own with many cases, and what people do on it. */
export type BenchStage = {
  readonly owner: Pool
  /** Where the application's role enters. */
  readonly access: DatabaseAddress
  /** What was measured on, in a line. */
  readonly machine: string
  readonly shellOn: (pool: Pool) => Promise<CaseShell>
  /** The first page of a queue, of one desk after the other. */
  readonly page: (shell: CaseShell, turn: number) => Promise<void>
  /** A move, on one case after the other. */
  readonly note: (shell: CaseShell, turn: number) => Promise<void>
  readonly clear: () => Promise<void>
}

const zone = 'Asia/Shanghai'

/** Sets the stage with as many cases as are wished for. */
export async function benchStage(wished: number): Promise<BenchStage> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'beichen-bench-'))
  const started = await startEmbedded({ dataDirectory })
  if (!started.ok) throw new Error(started.no.en)
  const owner = openPool(started.value.address, { size: AT_ONCE })
  const migrated = await migrate(owner)
  if (!migrated.ok) throw new Error(migrated.no.en)
  const key = newSecretKey()
  const secrets = secretsWith(() => [key])
  const keys = { secrets, customers: { ...secrets, reload: async () => {} } }
  const log = pino({ level: 'silent' })
  await fill(owner, { zone, now: wallClock(), cases: 400, log, ...keys })
  const cases = await multiplyCases(owner, wished)
  const { address } = await applicationAccess(owner, started.value.address)
  const shellOn = async (pool: Pool): Promise<CaseShell> => ({
    pool,
    reference: await loadReference(pool),
    now: wallClock,
    log,
    demonstration: true,
    ...keys,
    giveNumber: numberGiver(pool, zone),
  })
  const clear = async () => {
    await owner.end()
    await started.value.stop()
    rmSync(dataDirectory, { recursive: true, force: true })
  }
  const day = new Date().toISOString().slice(0, 10)
  const machine = `${cases} cases, embedded PostgreSQL 18 with fsync, ${availableParallelism()} cores, ${day}`
  return { owner, access: address, machine, shellOn, ...(await workOn(owner)), clear }
}

async function workOn(owner: Pool): Promise<Pick<BenchStage, 'page' | 'note'>> {
  const { rows } = await owner.query<{ holder: string; number: string }>(
    `select holder, number from cases where is_open and holder like 'B-%' and ${isOriginal} limit 60`,
  )
  const desks = [...new Set(rows.map((row) => row.holder))]
  const tokens = new Map<string, string>()
  for (const desk of desks) tokens.set(desk, await tokenAt(owner, desk))
  return {
    page: (shell, turn) => page(shell, tokens.get(desks[turn % desks.length] ?? '') ?? ''),
    note: async (shell, turn) => {
      const one = rows[turn % rows.length]
      if (one) await note(shell, tokens.get(one.holder) ?? '', one.number)
    },
  }
}

/** A session of somebody who works at a desk. */
async function tokenAt(owner: Pool, organisation: string): Promise<string> {
  const { rows } = await owner.query<{ person: string }>(
    'select person from memberships where organisation = $1 order by person limit 1',
    [organisation],
  )
  return openSession(owner, rows[0]?.person ?? '', wallClock())
}

/** Every request begins with finding out who asks, as at the door. */
async function callOf(shell: CaseShell, token: string) {
  const who = await findSession(shell.pool, token, wallClock())
  const from = { address: '', agent: '', device: null }
  return { who, now: wallClock(), requestId: randomUUID(), from, params: undefined, body: undefined }
}

async function page(shell: CaseShell, token: string): Promise<void> {
  const listed = await listCasesUse({ ...(await callOf(shell, token)), query: {} }, shell)
  if (!listed.ok || listed.value.rows.length === 0) throw new Error('the queue is empty')
}

async function note(shell: CaseShell, token: string, number: string): Promise<void> {
  const wish = { text: 'seen', visibility: 'internal' }
  const call = { ...(await callOf(shell, token)), query: undefined }
  const done = await performMove('note', number, wish, call, shell)
  if (!done.ok && done.no.code !== 'conflict') throw new Error(done.no.code)
}
