import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '#domain/case/case.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { keepRefusal } from '../../case/refused-moves.ts'
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
import { verifyHistory } from './verify.ts'

const now = instant('2026-11-26T15:00:00+08:00')
const folder = mkdtempSync(join(tmpdir(), 'beichen-anchors-'))
let whole: TestDatabase
let admin: Pool
beforeAll(async () => {
  whole = await freshDatabase()
  const { log, secrets } = shellOn(whole.pool, now)
  await fill(whole.pool, { zone: 'Asia/Shanghai', now, cases: 40, log, secrets })
  const reference = await loadReference(whole.pool)
  const shell = { ...shellOn(whole.pool, now), reference }
  const { rows } = await whole.pool.query<{ state: Case }>('select state from cases where is_open limit 1')
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
  const glass = { params: { number: c.number }, body: { reason: 'The regulator asks about it' } }
  const opened = await breakGlassUse(callBy('P-GD', now, glass, ['auditor']), shell)
  if (!opened.ok) throw new Error(opened.no.code)
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

const one = (table: string, where = 'true') => `ctid = (select ctid from ${table} where ${where} limit 1)`
/** Each by its table: something changed, something gone, something added; and where the verifier says it is. */
const tamperings: readonly (readonly [table: string, sql: string])[] = [
  ['cases', `update cases set status = 'closed', holder = null where ${one('cases', 'is_open')}`],
  ['cases', `update cases set state = state || '{"remindCount": 99}' where ${one('cases')}`],
  [
    'cases',
    `update cases set seen_by = seen_by || array['SP-N01'] where ${one('cases', "not seen_by @> '{SP-N01}'")}`,
  ],
  [
    'cases',
    `update cases set due_at = due_at + interval '1 hour' where ${one('cases', "is_open and due_at < 'infinity'")}`,
  ],
  ['cases', `update cases set head = 'x' where ${one('cases')}`],
  [
    'journal',
    `update journal set at = at - interval '1 second' where ${one('journal', "type = 'forwarded'")}`,
  ],
  [
    'journal',
    `update journal set data = data || '{"to": "P-GD"}' where ${one('journal', "type = 'forwarded'")}`,
  ],
  ['journal', `update journal set person = 'someone else' where ${one('journal')}`],
  [
    'journal',
    `update journal set data = jsonb_set(data, '{intake,customer,contact}', '"13900009999"') where ${one('journal', "type = 'submitted'")}`,
  ],
  ['journal', `update journal set hash = '' where ${one('journal', 'seq = 1')}`],
  ['journal', `delete from journal j where ${one('journal', 'seq = 2')}`],
  ['legs', `update legs set started_at = started_at - interval '1 minute' where ${one('legs', 'no = 1')}`],
  ['legs', `delete from legs where ${one('legs', 'no = 2')}`],
  [
    'clocks',
    `update clocks set verdict = 'met', settled_at = due_at, overrun_seconds = null where ${one('clocks', "verdict = 'breached'")}`,
  ],
  ['clocks', `update clocks set due_at = due_at + interval '1 day' where ${one('clocks')}`],
  ['journal', `update outbox set organisation = 'P-GD' where ${one('outbox', 'seq > 0')}`],
  ['journal', `delete from outbox where ${one('outbox', 'seq > 0')}`],
  ['outbox', `delete from outbox where ${one('outbox', 'seq = 0')}`],
  ['break_glass', `update break_glass set reason = 'none whatever'`],
  ['break_glass', 'delete from break_glass'],
  ['side_tasks', `update side_tasks set organisation = 'P-GD' where ${one('side_tasks')}`],
  ['refused_moves', `update refused_moves set code = 'notHolder'`],
  ['refused_moves', 'delete from refused_moves'],
  ['reports', `update reports set figures = figures || '{"acceptedCount": 999}'`],
  ['acts', `update acts set person = 'someone else' where ${one('acts')}`],
  ['acts', `update acts set about = '{}' where ${one('acts', "what = 'moveRefused'")}`],
  ['acts', `delete from acts where ${one('acts', 'seq = 1')}`],
  ['act_chains', `update act_chains set hash = 'x' where ${one('act_chains')}`],
  [
    'organisations',
    `update organisations set status = 'retired' where ${one('organisations', "kind = 'serviceProvider'")}`,
  ],
  [
    'organisations',
    `insert into organisations (id, kind, name, parent, status, created_at, department) values ('D-X', 'department', 'x', 'N-CN', 'active', now(), 'serviceManagement')`,
  ],
  ['people', `update people set login = 'other' where ${one('people')}`],
  ['people', `update people set password_hash = 'x' where ${one('people')}`],
  [
    'memberships',
    `update memberships set roles = array['administrator'] where ${one('memberships', "roles = '{agent}'")}`,
  ],
  ['memberships', `delete from memberships where ${one('memberships')}`],
  ['policies', `update policies set content = content || '{"autoCloseDays": 99}'`],
  ['calendars', `update calendars set changed_by = 'someone'`],
  ['contact_directory', `update contact_directory set escalation = 'x' where ${one('contact_directory')}`],
  ['anchors', `update anchors set hash = 'x'`],
  ['anchors', 'delete from anchors'],
]

test('a history that nobody touched is whole', async () => {
  const verified = await verifyHistory(whole.address, folder)
  expect(verified).toMatchObject({ broken: null, unchained: 0, anchors: 1 })
  expect(verified.cases).toBeGreaterThan(30)
  expect(verified.rows).toBeGreaterThan(2_000)
})

test.each(tamperings)(
  '%s: %s',
  async (table, sql) => {
    expect(await foundAfter(sql)).toMatchObject({ table })
  },
  30_000,
)

test('a case that is taken out with everything of it, and a tail cut off with its head set back, miss the anchored day', async () => {
  const yesterday = "c.received_at < '2026-11-26T16:00:00Z' and c.received_at > '2026-11-25T16:00:00Z'"
  const gone = ['outbox', 'break_glass', 'side_tasks', 'clocks', 'legs', 'refused_moves', 'journal'].map(
    (table) => `delete from ${table} t using cases c where t.case_id = c.id and ${yesterday}`,
  )
  const acts = 'delete from acts where shard_key <> 0'
  const heads = 'delete from act_chains where shard_key <> 0'
  const refused = 'delete from refused_moves'
  const glass = ['delete from break_glass', 'delete from outbox where seq = 0']
  const found = await foundAfter(
    ...gone,
    refused,
    ...glass,
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
