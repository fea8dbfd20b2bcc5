import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { breakInWords } from '#contract/audit/break-words.ts'
import type { Case } from '#domain/case/case.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { attachUse } from '../../attachment/attach.ts'
import { keepRefusal } from '../../case/refused-moves.ts'
import { applicationAccess } from '../../database/application-role.ts'
import { openPool, withDatabase } from '../../database/connect.ts'
import { freshDatabase, type TestDatabase } from '../../database/testing/test-database.ts'
import { fill } from '../../demo/fill.ts'
import { loadReference } from '../../reference.ts'
import { generateFor } from '../../report/generate-report.ts'
import { callBy, shellOn } from '../../report/november.fixture.ts'
import { breakGlassUse } from '../break-glass.ts'
import { dropAnchors } from '../drop-anchor.ts'
import { unverifiedTables } from '../unverified-tables.ts'
import { witnessedTables } from '../witnessed.ts'
import { holdAndForget } from './forgotten.fixture.ts'
import { tamperings } from './tamperings.fixture.ts'
import { NotReadable, verifyHistory } from './verify.ts'

const now = instant('2026-11-26T15:00:00+08:00')
const folder = mkdtempSync(join(tmpdir(), 'beichen-anchors-'))
let whole: TestDatabase
let admin: Pool
beforeAll(async () => {
  whole = await freshDatabase()
  const { log, secrets, customers } = shellOn(whole.pool, now)
  await fill(whole.pool, { zone: 'Asia/Shanghai', now, cases: 40, log, secrets, customers })
  const reference = await loadReference(whole.pool)
  const shell = { ...shellOn(whole.pool, now), reference }
  // The national shard keeps its acts when a day of the others is taken out below.
  const { rows } = await whole.pool.query<{ state: Case }>(
    'select state from cases where is_open and shard_key <> 0 order by id limit 1',
  )
  const c = rows[0]?.state
  if (!c) throw new Error('there is no open case')
  await keepRefusal(
    c,
    'forward',
    { to: 'N-CN' },
    { code: 'skipLevelNotAllowed' },
    callBy(c.mainWindow, now, {}),
    shell,
  )
  const report = await generateFor(c.mainWindow, '2026-10', shell, { now })
  if (!report.ok) throw new Error(report.no.code)
  const call = callBy(c.mainWindow, now, { params: { number: c.number }, query: { name: 'a.txt' } })
  const sent = await attachUse(call as never, Readable.from([Buffer.from('a text')]), shell)
  if (!sent.ok) throw new Error(sent.no.code)
  const glass = { params: { number: c.number }, body: { reason: 'The regulator asks about it' } }
  const opened = await breakGlassUse(callBy('P-GD', now, glass, ['auditor']), shell)
  if (!opened.ok) throw new Error(opened.no.code)
  await holdAndForget(shell, now)
  await dropAnchors(shell, plusMinutes(now, 1440), folder)
  // It is copied for every tampering, which nobody may be connected for.
  await whole.pool.end()
  admin = openPool(withDatabase(whole.address, 'postgres'), { size: 1 })
}, 120_000)
afterAll(async () => {
  const name = nameOf(whole)
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.end()
  rmSync(folder, { recursive: true, force: true })
})

const nameOf = ({ address }: TestDatabase) => ('database' in address ? address.database : '')

/** What the verifier finds in a copy in which these statements were run. */
async function foundAfter(...statements: readonly string[]) {
  const copy = `${nameOf(whole).slice(0, 40)}_copy`
  await admin.query(`create database ${copy} template ${nameOf(whole)}`)
  const address = withDatabase(whole.address, copy)
  const owner = openPool(address, { size: 1 })
  try {
    let touched = 0
    for (const sql of statements) {
      const { rowCount } = await owner.query(sql)
      touched += rowCount ?? 0
    }
    expect(touched).toBeGreaterThan(0)
    return (await verifyHistory(address, folder)).broken
  } finally {
    await owner.end()
    await admin.query(`drop database ${copy} with (force)`)
  }
}

test('a history that nobody touched is whole', async () => {
  const verified = await verifyHistory(whole.address, folder)
  expect(verified).toMatchObject({ broken: null, unchained: 0, anchors: 1 })
  expect(verified.cases).toBeGreaterThan(30)
  expect(verified.rows).toBeGreaterThan(2_000)
})

test.each(tamperings)(
  '%s: %s',
  async (table, sql) => {
    const found = await foundAfter(sql)
    expect(found).toMatchObject({ table })
    expect(breakInWords(found?.why ?? '').zh).toMatch(/\p{Script=Han}/u)
  },
  30_000,
)

test('a case that is taken out with everything of it, and a tail cut off with its head set back, miss the anchored day', async () => {
  const yesterday =
    "(c.received_at < '2026-11-26T16:00:00Z' and c.received_at > '2026-11-25T16:00:00Z' or c.forgotten_at is not null)"
  const gone = [
    'counted_cases',
    'case_texts',
    'article_uses',
    'sendings',
    'mentions',
    'call_cases',
    'outbox',
    'break_glass',
    'side_tasks',
    'clocks',
    'legs',
    'refused_moves',
    'journal',
  ].map((table) => `delete from ${table} t using cases c where t.case_id = c.id and ${yesterday}`)
  const acts = 'delete from acts where shard_key <> 0'
  const heads = 'delete from act_chains where shard_key <> 0'
  const refused = ['refused_moves', 'legal_holds', 'earlier_complaints'].map(
    (table) => `delete from ${table}`,
  )
  const files = 'delete from attachments'
  const glass = ['delete from break_glass', 'delete from outbox where seq = 0']
  const found = await foundAfter(
    ...gone,
    ...refused,
    files,
    ...glass,
    'delete from report_lives',
    'delete from reports',
    acts,
    heads,
    `delete from cases c where ${yesterday}`,
  )
  expect(found).toMatchObject({ table: expect.stringMatching(/^(journal|acts)$/), key: '2026-11-26' })
}, 30_000)

test('an anchor that is replaced in the database is contradicted by its file', async () => {
  const file = join(folder, '2026-11-26.json')
  const kept = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    kept.replace(/"events": \\d+/, '"events": 1').replace(/"zone": "[^"]+"/, '"zone": "UTC"'),
  )
  expect((await verifyHistory(whole.address, folder)).broken).toMatchObject({ table: 'anchors' })
  writeFileSync(file, kept)
})

test('a role that does not see everything is told so, rather than that something is gone', async () => {
  const owner = openPool(whole.address, { size: 1 })
  const access = await applicationAccess(owner, whole.address)
  await owner.end()
  await expect(verifyHistory(access.address, folder)).rejects.toThrow(NotReadable)
})

test('every table is proved, or is on the list of those that are no history', async () => {
  const pool = openPool(whole.address, { size: 1 })
  const { rows } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  )
  await pool.end()
  const proved = [
    'cases',
    'journal',
    'legs',
    'clocks',
    'side_tasks',
    'outbox',
    'acts',
    'anchors',
    ...Object.keys(witnessedTables),
  ]
  const known = [...proved, ...Object.keys(unverifiedTables)]
  expect(rows.map((row) => row.name).filter((name) => !known.includes(name))).toEqual([])
})
