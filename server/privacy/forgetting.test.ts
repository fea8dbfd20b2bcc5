import { mkdtempSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personalParts } from '#domain/privacy/personal-parts.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { fileStore } from '../attachment/file-store.ts'
import { verifyHistory } from '../audit/verify/verify.ts'
import { loadCase, loadJournal } from '../case/load.ts'
import { caseShell, moveAt, taken, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { closed, onRecordFromTheFirst, system } from './closed-case.fixture.ts'
import { becauseOfTime, forgetCase } from './forget-case.ts'
import { dropDiscarded } from './forget-files.ts'
import { forgetAll } from './forget-loop.ts'

const DAY = 1_440
const now = instant('2023-11-20T09:00:00+08:00')
/** Three years and an hour after the end. */
const over = plusMinutes(now, 1_095 * DAY + 180)
const files = mkdtempSync(join(tmpdir(), 'beichen-forget-'))
const told = ['ad0731000001', 'cannot sign in', '说了很多', '已退', 'evidence.txt']

let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
beforeAll(async () => {
  database = await freshDatabase()
  shell = { ...(await caseShell(await database.application(), now)), files: fileStore(files) }
  await onRecordFromTheFirst(shell, now)
})
afterAll(async () => {
  await database.drop()
  rmSync(files, { recursive: true, force: true })
})

const at = (minutes: number) => plusMinutes(now, minutes)

/** Everything the database holds, as text. */
async function everything(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )
  const texts = []
  for (const { name } of rows) {
    const found = await pool.query<{ image: string }>(`select to_jsonb(t)::text as image from ${name} t`)
    texts.push(...found.rows.map((row) => `${name} ${row.image}`))
  }
  return texts.join('\n')
}

/** By what the caller of a case is found; it must go with what it is made of. */
async function tokenOf(number: string): Promise<string> {
  const sql = 'select contact_token as token from cases where number = $1'
  const { rows } = await database.pool.query<{ token: string | null }>(sql, [number])
  return rows[0]?.token || 'no token at all'
}

const whole = async () => (await verifyHistory(database.address, null)).broken

test('the database forgets what the domain names, and leaves the same in its place', async () => {
  const { rows } = await database.pool.query<{ type: string; path: string; empty: unknown }>(
    `select type, array_to_string(path, '.') as path, empty from personal_parts()`,
  )
  const key = (one: { type: string; path: string }) => `${one.type} ${one.path}`
  const sorted = (all: readonly { type: string; path: string; empty: unknown }[]) =>
    [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  expect(sorted(rows)).toEqual(sorted(personalParts()))
})

test('when its time is over, nothing of the person is left anywhere, and the work, its clocks and its proof stay', async () => {
  const c = await closed(shell, now)
  const before = await loadJournal(system(shell), c)
  const clocks = await database.pool.query('select * from clocks order by case_id, key')
  const kept = await everything(database.pool)
  const secrets = [...told, c.intake.customer.contact ?? 'a way to reach them', await tokenOf(c.number)]
  expect(secrets.filter((one) => !kept.includes(one))).toEqual([])
  expect(await forgetAll(shell, plusMinutes(over, -DAY))).toEqual({ cases: 0, files: 0 })
  expect(await loadCase(system(shell), c.number)).toEqual(c)

  expect(await forgetAll(shell, over)).toEqual({ cases: 1, files: 1 })

  const left = await everything(database.pool)
  expect(secrets.filter((one) => left.includes(one))).toEqual([])
  expect((await readdir(files, { recursive: true })).filter((one) => /[0-9a-f]{64}$/.test(one))).toEqual([])
  const after = await loadCase(system(shell), c.number)
  expect(after).toMatchObject({ legs: c.legs, clocks: c.clocks, category: c.category, forgottenAt: over })
  expect(after?.intake.customer).toEqual({ ...c.intake.customer, name: null, account: null, contact: null })
  const journal = await loadJournal(system(shell), c)
  expect(journal.map((one) => [one.type, one.at])).toEqual([
    ...before.map((one) => [one.type, one.at]),
    ['forgotten', over],
  ])
  expect((await database.pool.query('select * from clocks order by case_id, key')).rows).toEqual(clocks.rows)
  expect(await whole()).toBeNull()
  expect(await forgetAll(shell, plusMinutes(over, DAY))).toEqual({ cases: 0, files: 0 })
})

test('recordings and other files may go before their case, and the proof holds', async () => {
  const c = await closed(shell, now)
  const { policyInForce } = shell.reference
  const early = { ...policyInForce().retention, attachments: 365 }
  const hurried = {
    ...shell,
    reference: { ...shell.reference, policyInForce: () => ({ ...policyInForce(), retention: early }) },
  }
  expect(await forgetAll(hurried, plusMinutes(now, 365 * DAY + 180))).toEqual({ cases: 0, files: 1 })
  expect(await loadCase(system(shell), c.number)).toEqual(c)
  expect((await database.pool.query('select from attachments')).rowCount).toBe(0)
  expect((await database.pool.query('select from discarded_files')).rowCount).toBe(0)
  expect(await whole()).toBeNull()
  expect(await forgetAll(shell, over)).toEqual({ cases: 1, files: 0 })
})

test('of two servers one forgets and the other finds it done', async () => {
  const c = await closed(shell, now)
  const outcomes = await Promise.all([1, 2].map(() => forgetCase(c, becauseOfTime(over), shell)))
  expect(outcomes.map((one) => (one.ok ? 'done' : one.no.code)).sort()).toEqual(['caseForgotten', 'done'])
  expect(await whole()).toBeNull()
})

test('a server that ends between the database and the disk leaves no file behind', async () => {
  await dropDiscarded(shell)
  const c = await closed(shell, now)
  const said: unknown[] = []
  const log = { ...shell.log, error: (about: unknown) => void said.push(about) }
  const away = { ...shell.files, drop: () => Promise.reject(new Error('gone')) }
  await forgetAll({ ...shell, log, files: away }, over)
  expect(said).toEqual([{ files: 1 }])
  expect((await loadCase(system(shell), c.number))?.forgottenAt).toBe(over)
  const lying = async () =>
    (await readdir(files, { recursive: true })).filter((one) => /[0-9a-f]{64}$/.test(one))
  expect(await lying()).toHaveLength(1)
  await forgetAll(shell, over)
  expect(await lying()).toEqual([])
})

test('with a file go the small pictures of it; one that the store does not let go holds up no other', async () => {
  await dropDiscarded(shell)
  const c = await closed(shell, now)
  async function* drawn() {
    yield Buffer.from('drawn')
  }
  const pictures = await Promise.all([1, 2].map(() => shell.files.keep(drawn(), 100)))
  const [small, large] = pictures.map((one) => (typeof one === 'string' ? one : one.stored)) as [
    string,
    string,
  ]
  await database.pool.query(
    `update file_works w set picture = 'made', small = $2, large = $3, width = 1, height = 1
      from attachments a where a.id = w.id and a.number = $1`,
    [c.number, small, large],
  )
  const drop = (stored: string) =>
    stored === small ? Promise.reject(new Error('not now')) : shell.files.drop(stored)
  await forgetAll({ ...shell, files: { ...shell.files, drop } }, over)
  const { rows } = await database.pool.query<{ stored: string }>('select stored from discarded_files')
  expect(rows).toEqual([{ stored: small }])
  await expect(shell.files.read(large)).rejects.toThrow(/ENOENT/)
  expect((await database.pool.query('select from file_works where large = $1', [large])).rowCount).toBe(0)
  await forgetAll(shell, over)
  await expect(shell.files.read(small)).rejects.toThrow(/ENOENT/)
})

test('with a forgotten case nothing more is done, and that it was tried is on record', async () => {
  const c = await closed(shell, now)
  expect((await forgetCase(c, becauseOfTime(over), shell)).ok).toBe(true)
  const noted = await moveAt(shell, c.number, 'note', window, over, { text: 'x', visibility: 'internal' })
  expect(noted).toMatchObject({ ok: false, no: { code: 'caseForgotten' } })
})

test('a case that is open, or whose time is not over, is not forgotten by whoever names it', async () => {
  const open = await loadCase(system(shell), await taken(shell, now))
  const early = await closed(shell, now)
  if (!open) throw new Error('it is not there')
  expect(await forgetCase(open, becauseOfTime(over), shell)).toMatchObject({ no: { code: 'caseNotEnded' } })
  expect(await forgetCase(early, becauseOfTime(at(100)), shell)).toMatchObject({ ok: false })
  expect(await loadCase(system(shell), early.number)).toEqual(early)
  await moveAt(shell, open.number, 'withdraw', window, at(5), {})
})
