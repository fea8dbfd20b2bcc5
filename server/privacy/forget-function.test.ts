import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '#domain/case/case.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { verifyHistory } from '../audit/verify/verify.ts'
import { loadCase } from '../case/load.ts'
import { caseShell, moveAt, taken, window } from '../case/taken-case.fixture.ts'
import { openPool, userIn, withUser } from '../database/connect.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { closed, onRecordFromTheFirst, system } from './closed-case.fixture.ts'
import { forgetCase } from './forget-case.ts'
import { setLegalHoldUse } from './legal-hold.ts'

const now = instant('2026-11-20T09:00:00+08:00')
const later = plusMinutes(now, 120)
const asked = { now: later, why: 'asked', person: 'someone', organisation: 'N-CN' } as const
let database: TestDatabase
let application: Pool
let shell: Awaited<ReturnType<typeof caseShell>>
beforeAll(async () => {
  database = await freshDatabase()
  application = await database.application()
  shell = await caseShell(application, now)
  await onRecordFromTheFirst(shell, now)
})
afterAll(() => database.drop())

const forget = ({ shardKey, id }: Case) => system(shell).query('select forget_case($1, $2)', [shardKey, id])

/** Every row of every table, by its table. */
async function tables(): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows } = await database.pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )
  const read = rows.map(async ({ name }) => {
    const found = await database.pool.query<{ image: string }>(
      `select to_jsonb(t)::text as image from ${name} t order by 1`,
    )
    return [name, found.rows.map((row) => row.image)] as const
  })
  return Object.fromEntries(await Promise.all(read))
}

test('the application itself changes no history, with or without a word about forgetting', async () => {
  const c = await closed(shell, now)
  for (const sql of [
    `update journal set salt = null`,
    `update journal set data = '{}'`,
    `delete from journal`,
    `update refused_moves set wish = '{}'`,
    `delete from attachments`,
    `insert into discarded_files values ('x', now())`,
    `select of_ended_case(${c.shardKey}, '${c.id}')`,
    `create or replace function forget_case(of_shard int, of_case uuid) returns void language sql as ''`,
    `alter function forget_case(int, uuid) owner to current_user`,
  ]) {
    await expect(system(shell).query(sql), sql).rejects.toMatchObject({ code: '42501' })
  }
})

test('the function forgets no case that is open, held back, or not on record as forgotten', async () => {
  const number = await taken(shell, now)
  const open = await loadCase(system(shell), number)
  const held = await closed(shell, now)
  const unsaid = await closed(shell, now)
  if (!open) throw new Error('it is not there')
  const hold = { params: { number: held.number }, body: { reason: 'A court has asked for it' } }
  const call = callBy('P-HN', later, hold, ['supervisor'])
  expect((await setLegalHoldUse(call, shell)).ok).toBe(true)
  const before = await tables()
  await expect(forget(open)).rejects.toThrow('has not ended')
  await expect(forget(held)).rejects.toThrow('legal hold')
  await expect(forget(unsaid)).rejects.toThrow('not on record')
  await expect(forget({ ...unsaid, id: randomUUID() })).rejects.toThrow('no such case')
  await expect(
    system(shell).query('select forget_files($1, $2, array(select id from attachments))', [
      held.shardKey,
      held.id,
    ]),
  ).rejects.toThrow('legal hold')
  expect(await tables()).toEqual(before)
  await moveAt(shell, number, 'withdraw', window, later, {})
})

test('a case on record as forgotten by nobody, in the row or in the journal alone, is not forgotten', async () => {
  const c = await closed(shell, now)
  const inRow = `update cases set forgotten_at = '${later}' where id = '${c.id}'`
  await expect(
    system(shell).query(`${inRow}; select forget_case(${c.shardKey}, '${c.id}')`),
  ).rejects.toThrow()
  const inJournal = `insert into journal (shard_key, case_id, seq, type, at, person, data)
    values (${c.shardKey}, '${c.id}', 99, 'forgotten', '${later}', 'system', '{}')`
  await expect(
    system(shell).query(`${inJournal}; select forget_case(${c.shardKey}, '${c.id}')`),
  ).rejects.toThrow('not on record')
})

test('it changes the one case, of it what is named, and not a letter beside', async () => {
  const [c] = [await closed(shell, now), await closed(shell, now)]
  const before = await tables()
  expect((await forgetCase(c, asked, shell)).ok).toBe(true)
  const after = await tables()
  const changed = Object.keys(after).filter((name) => `${before[name]}` !== `${after[name]}`)
  expect(changed.sort()).toEqual([
    ...['act_chains', 'acts', 'attachments', 'cases', 'commands', 'discarded_files', 'earlier_complaints'],
    ...['file_works', 'journal', 'refused_moves'],
  ])
  const files = (before.attachments ?? []).map((row) => JSON.parse(row)).filter((row) => row.case_id === c.id)
  const own = [c.id, c.number, ...files.map((row) => row.id)]
  expect(own).toHaveLength(3)
  const ofOthers = (all: readonly string[] = []) => all.filter((row) => !own.some((one) => row.includes(one)))
  for (const name of changed.filter((one) => !['act_chains', 'discarded_files', 'acts'].includes(one))) {
    expect([name, ofOthers(after[name])]).toEqual([name, ofOthers(before[name])])
  }
  const worked = (all: readonly string[] = []) =>
    all
      .map((row) => JSON.parse(row))
      .filter((row) => row.case_id === c.id && row.type !== 'forgotten')
      .map(({ data: _d, salt: _s, ...row }) => row)
  expect(worked(after.journal)).toEqual(worked(before.journal))
})

test('tables that a session makes for itself are not taken for those of the history', async () => {
  const c = await closed(shell, now)
  const client = await application.connect()
  try {
    await client.query(`set beichen.acting = 'N-CN'; create temp table cases as select * from public.cases;
      create temp table journal as select * from public.journal; create temp table legal_holds (x int);
      update pg_temp.cases set forgotten_at = '${later}';
      insert into pg_temp.journal select shard_key, case_id, 99, 'forgotten', '${later}', 'x', null, '{}', '', null, ''
        from pg_temp.journal where seq = 1`)
    const forged = client.query('select public.forget_case($1, $2)', [c.shardKey, c.id])
    await expect(forged).rejects.toThrow('not on record')
  } finally {
    client.release(true)
  }
})

test('nobody else may use it', async () => {
  const role = `stranger_${randomUUID().slice(0, 8)}`
  await database.pool.query(`create role ${role} login password 'stranger'`)
  const stranger = openPool(withUser(database.address, role, 'stranger'), { size: 1 })
  try {
    for (const call of [`forget_case(1, '${randomUUID()}')`, `forget_files(1, '${randomUUID()}', '{}')`]) {
      await expect(stranger.query(`select ${call}`)).rejects.toMatchObject({ code: '42501' })
    }
  } finally {
    await stranger.end()
    await database.pool.query(`drop role ${role}`)
  }
})

test('an owner who is held back by the policies itself forgets in the same way', async () => {
  const c = await closed(shell, now)
  const role = `owner_${randomUUID().slice(0, 8)}`
  const superuser = userIn(database.address).user
  await database.pool.query(`create role ${role} nosuperuser nobypassrls`)
  await database.pool.query(`grant all on schema public to ${role}`)
  const own = (to: string) =>
    database.pool.query(`do $own$ declare one record; begin
      for one in select oid::regclass as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
        loop execute format('alter table %s owner to %I', one.name, '${to}'); end loop;
      for one in select oid::regprocedure as name from pg_proc where pronamespace = 'public'::regnamespace
        loop execute format('alter function %s owner to %I', one.name, '${to}'); end loop;
    end $own$`)
  await own(role)
  try {
    expect(await forgetCase(c, asked, shell)).toMatchObject({ ok: true })
    const left = await database.pool.query('select from journal where case_id = $1 and salt is not null', [
      c.id,
    ])
    expect(left.rowCount).toBe(1)
    for (const table of ['attachments', 'commands']) {
      const found = await database.pool.query(`select from ${table} t where to_jsonb(t)::text like $1`, [
        `%${c.number}%`,
      ])
      expect([table, found.rowCount]).toEqual([table, 0])
    }
    expect((await verifyHistory(database.address, null)).broken).toBeNull()
  } finally {
    await own(superuser ?? 'postgres')
    await database.pool.query(`revoke all on schema public from ${role}; drop role ${role}`)
  }
})
