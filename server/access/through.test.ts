import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { branch, caseShell, moveAt, taken, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { connectThrough, through } from './through.ts'

const now = instant('2026-11-23T09:00:00+08:00')
const tables = ['cases', 'journal', 'legs', 'clocks', 'outbox', 'refused_moves']
let database: TestDatabase
let shell: CaseShell
let number: string
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
  number = await taken(shell, now)
  await moveAt(shell, number, 'forward', window, now, { to: branch })
  await moveAt(shell, number, 'close', branch, now)
  // Something is told and something is refused, so that every table has a row.
  await moveAt(shell, number, 'remind', window, now)
})
afterAll(() => database.drop())

async function counted(organisation: string): Promise<Record<string, number>> {
  const db = through(shell.pool, { organisation, person: 'someone' })
  const counts = tables.map(async (table) => {
    const { rows } = await db.query<{ n: number }>(`select count(*)::int as n from ${table}`)
    return [table, rows[0]?.n ?? 0] as const
  })
  return Object.fromEntries(await Promise.all(counts))
}

test('every table with rows of cases shows them to those concerned and to nobody else, whatever is asked', async () => {
  const whole = await counted('N-CN')
  expect(Object.values(whole).every((n) => n > 0)).toBe(true)
  for (const one of [window, branch, 'P-HN', 'D-HN-MKT']) expect(await counted(one)).toEqual(whole)
  const nothing = Object.fromEntries(tables.map((table) => [table, 0]))
  for (const one of ['B-HN-HY', 'P-GD', 'SP-L11', 'D-HN-BILLING', 'nobody', '']) {
    expect(await counted(one)).toEqual(nothing)
  }
})

test('a connection that nobody has looked through yet sees nothing', async () => {
  const blind = await database.application({ size: 1 })
  const { rows } = await blind.query('select count(*)::int as n from cases')
  expect(rows).toEqual([{ n: 0 }])
})

test('the role of the application cannot step round the wall', async () => {
  const db = through(shell.pool, { organisation: 'P-GD', person: 'someone' })
  const who = await db.query<{ rolsuper: boolean; rolbypassrls: boolean; owned: number }>(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
       (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
     from pg_roles where rolname = current_user`,
  )
  expect(who.rows).toEqual([
    { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 },
  ])
  const tried = [
    'alter table cases disable row level security',
    'alter table cases no force row level security',
    'drop policy cases_seen on cases',
    'set session authorization beichen',
    'set role beichen',
    'truncate cases cascade',
    'delete from cases',
    'delete from journal',
    `update journal set data = '{}'`,
  ]
  for (const sql of tried) await expect(db.query(sql), sql).rejects.toThrow(/permission denied|must be owner/)
  const client = await connectThrough(shell.pool, { organisation: 'P-GD', person: 'someone' })
  await client.query('set row_security = off')
  await expect(client.query('select from cases')).rejects.toThrow(/row-level security/)
  client.release(true)
  const { rowCount } = await db.query(`update cases set seen_by = array['P-GD']`)
  expect(rowCount).toBe(0)
})

test('nobody can write themselves out of sight or into it', async () => {
  const db = through(shell.pool, { organisation: window, person: 'someone' })
  await expect(db.query(`update cases set seen_by = array['P-GD']`)).rejects.toThrow(/row-level security/)
})

test('the wall stands round every table that is spread by shard, but for the counters', async () => {
  const { rows } = await database.pool.query<{ name: string; walled: boolean }>(
    `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity and
       exists (select from pg_policy p where p.polrelid = c.oid) as walled
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'shard_key'
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
  )
  const open = rows.filter((one) => !one.walled).map((one) => one.name)
  expect(rows.length).toBeGreaterThan(8)
  expect(open).toEqual(['act_chains', 'case_number_blocks'])
})
