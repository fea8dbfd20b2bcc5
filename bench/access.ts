/**
 * What row-level security costs: the first page of a queue and a move, by the application's role with the policies and
 * by the owner without them, in turns in one run. Prints a table; `npm run bench:access -- --cases 100000`.
 */
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
import { openPool } from '#server/database/connect.ts'
import { startEmbedded } from '#server/database/embedded/start.ts'
import { migrate } from '#server/database/migrate.ts'
import { fill } from '#server/demo/fill.ts'
import { loadReference } from '#server/reference.ts'
import { newSecretKey, secretsWith } from '#server/secrets/secrets.ts'
import { findSession, openSession } from '#server/session/session-store.ts'
import { wallClock } from '#server/start.ts'
import { multiplyCases } from './many-cases.ts'
import { writeSection } from './performance-page.ts'
import { median, share, table } from './table.ts'

const wished = Number(process.argv[process.argv.indexOf('--cases') + 1]) || 100_000
const ROUNDS = 40
const AT_ONCE = 8

const dataDirectory = mkdtempSync(join(tmpdir(), 'beichen-bench-'))
const started = await startEmbedded({ dataDirectory })
if (!started.ok) throw new Error(started.no.en)
const owner = openPool(started.value.address, { size: AT_ONCE })
try {
  const migrated = await migrate(owner)
  if (!migrated.ok) throw new Error(migrated.no.en)
  const key = newSecretKey()
  const secrets = secretsWith(() => [key])
  const keys = { secrets, customers: { ...secrets, reload: async () => {} } }
  const log = pino({ level: 'silent' })
  const zone = 'Asia/Shanghai'
  await fill(owner, { zone, now: wallClock(), cases: 400, log, ...keys })
  const cases = await multiplyCases(owner, wished)
  const access = await applicationAccess(owner, started.value.address)
  const walled = openPool(access.address, { size: AT_ONCE })
  const shellOn = async (pool: Pool): Promise<CaseShell> => ({
    pool,
    reference: await loadReference(pool),
    now: wallClock,
    log,
    demonstration: true,
    ...keys,
    giveNumber: numberGiver(pool, zone),
  })
  const sides = { without: await shellOn(owner), with: await shellOn(walled) }
  const { rows } = await owner.query<{ holder: string; number: string }>(
    `select holder, number from cases where is_open and holder like 'B-%' and number not like 'copy%' limit 60`,
  )
  const desks = [...new Set(rows.map((row) => row.holder))]
  const tokens = new Map<string, string>()
  for (const desk of desks) tokens.set(desk, await tokenAt(desk))
  const works = {
    'first page of a queue': (shell: CaseShell, turn: number) =>
      page(shell, tokens.get(desks[turn % desks.length] ?? '') ?? ''),
    'a move': (shell: CaseShell, turn: number) => {
      const one = rows[turn % rows.length]
      return one ? note(shell, tokens.get(one.holder) ?? '', one.number) : Promise.resolve()
    },
  }
  const printed = []
  for (const [name, work] of Object.entries(works)) printed.push(await compared(name, work, sides))
  const head = ['', 'without, ms', 'with, ms', 'with / without']
  const machine = `${cases} cases, embedded PostgreSQL 18 with fsync, ${availableParallelism()} cores, ${new Date().toISOString().slice(0, 10)}`
  const section = `${machine}\n\n${table(head, printed)}\n`
  process.stdout.write(section)
  if (process.argv.includes('--write')) writeSection('What row-level security costs', section)
  await walled.end()
} finally {
  await owner.end()
  await started.value.stop()
  rmSync(dataDirectory, { recursive: true, force: true })
}

type Work = (shell: CaseShell, turn: number) => Promise<unknown>

/** Turn by turn, so that whatever else the machine does falls on both; the median of the turns counts. */
async function compared(name: string, work: Work, sides: { without: CaseShell; with: CaseShell }) {
  const spent = { without: [] as number[], with: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of round % 2 ? (['with', 'without'] as const) : (['without', 'with'] as const)) {
      const began = performance.now()
      const turns = Array.from({ length: AT_ONCE * 4 }, (_, turn) => work(sides[side], turn + round))
      await Promise.all(turns)
      // The first rounds warm both up.
      if (round >= 5) spent[side].push((performance.now() - began) / (AT_ONCE * 4))
    }
  }
  const [without, withWall] = [median(spent.without), median(spent.with)]
  return [name, without.toFixed(2), withWall.toFixed(2), share(withWall, without)]
}

/** A session of somebody who works at a desk. */
async function tokenAt(organisation: string): Promise<string> {
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
