import type { Pool } from 'pg'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { bj, play } from '#domain/testing/play.ts'
import { through } from '../../access/through.ts'
import { type CaseShell, performMove } from '../../case/perform-move.ts'
import { caseShell, moveAt, taken, window } from '../../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../../database/testing/test-database.ts'
import { callBy, recordNovember, recordPlay } from '../november.fixture.ts'
import { allFacts, countAll } from './counted.fixture.ts'
import { factTables } from './fact-tables.ts'
import { followFacts } from './follow-cases.ts'

const morning = bj('11-23 09:00')
let database: TestDatabase | undefined
let shell: CaseShell

beforeEach(async () => {
  await database?.drop()
  database = await freshDatabase()
  shell = await caseShell(await database.application(), morning)
})
afterAll(() => database?.drop())

const owner = (): Pool => {
  if (!database) throw new Error('no database yet')
  return database.pool
}
const follow = () => followFacts(shell, { turn: 'wait', page: 3 })
const total = async (measure: string) =>
  Number((await owner().query(`select sum(${measure}) as n from case_facts`)).rows[0].n)

test('the columns of the facts are the measures and dimensions of the domain, in their order', async () => {
  for (const { name, key, sums } of factTables) {
    const { rows } = await owner().query(
      'select column_name as name from information_schema.columns where table_name = $1 order by ordinal_position',
      [name],
    )
    expect(rows.map((row) => row.name)).toEqual([...key, ...sums])
  }
})

test('several followers at once count every case once', async () => {
  await recordNovember(owner())
  await Promise.all(Array.from({ length: 4 }, follow))
  expect(await total('accepted')).toBe(12)
  expect(await total('mass_faults')).toBe(0)
  const before = await allFacts(owner())
  await countAll(shell)
  expect(await allFacts(owner())).toEqual(before)
})

test('whoever finds another counting leaves it to that one', async () => {
  await recordNovember(owner())
  const other = await owner().connect()
  await other.query('begin')
  await other.query('select from fact_marks for update')
  await followFacts(shell, { turn: 'leave' })
  expect(await allFacts(owner())).toEqual({})
  await other.query('commit')
  other.release()
  await followFacts(shell, { turn: 'leave' })
  expect(await total('accepted')).toBe(12)
})

test('a process that ends between two pages, or within one, loses and doubles nothing', async () => {
  await recordNovember(owner())
  let pages = 0
  await followFacts(shell, { turn: 'wait', page: 5, isOver: () => ++pages > 1 })
  expect(await total('accepted')).toBe(5)
  await owner().query('alter table counted_cases rename to counted_away')
  await expect(follow()).rejects.toThrow('counted_cases')
  await owner().query('alter table counted_away rename to counted_cases')
  await follow()
  expect(await total('accepted')).toBe(12)
})

test('a case that cannot be counted is named in the log, and holds up no other', async () => {
  await recordNovember(owner())
  const said: unknown[] = []
  const log = { ...shell.log, error: (about: { number: string }) => void said.push(about.number) }
  const { rows } = await owner().query<{ number: string }>(
    `update cases set state = state - 'legs' where id = (select id from cases where not is_parent order by id limit 1)
     returning number`,
  )
  expect(await followFacts({ ...shell, log }, { turn: 'wait' })).toBe('through')
  expect(said).toEqual(rows.map((row) => row.number))
  expect(await total('accepted')).toBe(11)
})

test('a move changes what its case counts for, and a case that counts for nothing any more leaves no row', async () => {
  const number = await taken(shell, morning, 'network')
  await follow()
  expect([await total('complaints'), await total('first_reply_broken')]).toEqual([1, 1])
  await moveAt(shell, number, 'reply', window, bj('11-23 10:00'))
  await follow()
  expect([await total('first_reply_kept'), await total('first_reply_broken')]).toEqual([1, 0])
  const wish = { kind: 'consultation', category: 'consultation', reason: 'only asked' }
  const moved = await performMove(
    'reclassify',
    number,
    wish,
    callBy(window, bj('11-23 10:30'), {}, ['agent', 'supervisor']),
    shell,
  )
  expect(moved.ok).toBe(true)
  await follow()
  const { rows } = await owner().query('select distinct kind, category from case_facts')
  expect(rows).toEqual([{ kind: 'consultation', category: 'consultation' }])
  expect([await total('complaints'), await total('consultations')]).toEqual([0, 1])
})

test('a complaint is no repeat any more when the one it repeated is dropped, or is of another account', async () => {
  const complained = async (at: string, account = 'same@example') => {
    const p = play(at, { window, customer: { account } })
    p.does(at, window, 'accept', {})
    p.does(at, window, 'classify', { kind: 'complaint', category: 'general' })
    return p
  }
  const first = await complained('11-02 09:00')
  const kept = await recordPlay(first, owner())
  await recordPlay(await complained('11-03 09:00'), owner())
  await recordPlay(await complained('11-04 09:00'), owner())
  await countAll(shell)
  expect(await total('repeats')).toBe(2)
  await owner().query(
    `update cases set account = 'another@example', version = version + 1,
       state = jsonb_set(jsonb_set(state, '{intake,customer,account}', '"another@example"'), '{version}', to_jsonb(version + 1))
     where id = $1`,
    [kept.id],
  )
  await owner().query(
    `insert into journal (shard_key, case_id, seq, type, at, person, data, hash)
     select shard_key, id, version, 'customerCorrected', now(), 'x', '{}', '' from cases where id = $1`,
    [kept.id],
  )
  await countAll(shell)
  expect(await total('repeats')).toBe(1)
})

test('facts are summed by the system alone, and read by their own organisation', async () => {
  await recordNovember(owner())
  await follow()
  const asked = async (organisation: string, person: string, sql: string) =>
    (await through(shell.pool, { organisation, person }).query(sql)).rowCount
  const mine = 'select from case_facts'
  expect(await asked(window, 'someone', mine)).toBeGreaterThan(0)
  expect(await asked('W-HN-HY-10000', 'someone', mine)).toBe(0)
  expect(await asked(window, 'someone', 'select from counted_cases')).toBe(0)
  expect(await asked(window, 'someone', 'update case_facts set accepted = 0')).toBe(0)
  expect(await asked(window, 'someone', 'delete from leg_facts')).toBe(0)
  const row = `insert into sp_facts values (4300, '2026-11', '${window}', '2026-11-02', '', '', 'SP-L11')`
  await expect(asked(window, 'someone', row)).rejects.toThrow('row-level security')
})
