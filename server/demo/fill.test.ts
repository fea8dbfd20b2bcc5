import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wishes } from '#contract/case/wishes.ts'
import type { Case } from '#domain/case/case.ts'
import { fold } from '#domain/case/evolve.ts'
import { lifecycle } from '#domain/case/lifecycle.ts'
import { windowKinds } from '#domain/organisation/window-kinds.ts'
import { seedPolicy } from '#domain/policy/seed-policy.ts'
import { type Instant, instant, plusMinutes } from '#domain/time.ts'
import { loadJournal } from '../case/load.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { demoPeople } from '../network/demo-people.ts'
import { loadReference } from '../reference.ts'
import { newSecretKey, secretsWith } from '../secrets/secrets.ts'
import { fits } from '../session/passwords.ts'
import { announce } from './announce.ts'
import { emptyDemonstration, findDemonstration, noteDemonstration } from './demonstration.ts'
import { type Filling, fill } from './fill.ts'

const quiet = { info: () => {}, warn: () => {}, error: () => {} }
const now = instant('2026-11-23T15:30:00+08:00')
const keyOfTests = newSecretKey()
const filling: Filling = {
  zone: 'Asia/Shanghai',
  now,
  cases: 190,
  log: quiet,
  secrets: secretsWith(() => [keyOfTests]),
  customers: { ...secretsWith(() => [keyOfTests]), reload: async () => {} },
}

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase({ size: 8 })
  expect(await fill(database.pool, filling)).toBe(true)
})
afterAll(() => database.drop())

const column = async (sql: string, values: readonly unknown[] = []) =>
  (await database.pool.query<{ one: string }>(sql, [...values])).rows.map((row) => row.one)

describe('a filled demonstration', () => {
  test('has cases in every status, of every category, from every kind of window', async () => {
    const statuses = new Set(Object.values(lifecycle).map((row) => row.to))
    for (const word of ['unchanged', 'beforeHold'] as const) statuses.delete(word)
    expect(new Set(await column('select distinct status as one from cases'))).toEqual(statuses)
    const categories = await column('select distinct category as one from cases')
    expect(new Set(categories)).toEqual(new Set(Object.keys(seedPolicy.categories)))
    const kinds = await column(
      `select distinct o."window" ->> 'kind' as one from cases c join organisations o on o.id = c.main_window
       where o.kind = 'serviceWindow'`,
    )
    expect(new Set(kinds)).toEqual(new Set(Object.keys(windowKinds)))
  })

  test('keeps nothing but what its journals come to, in the order of time and none of it to come', async () => {
    const { rows } = await database.pool.query<{ state: Case }>('select state from cases')
    expect(rows.length).toBeGreaterThanOrEqual(190)
    for (const { state } of rows) {
      const journal = await loadJournal(database.pool, state)
      expect(fold(journal)).toEqual(state)
      const times = journal.map((event) => event.at)
      expect(times).toEqual([...times].sort())
      expect(times.every((at) => at <= now)).toBe(true)
    }
  })

  test('has articles in every group and in every place of their life, and cases that were answered from them', async () => {
    const topics = await column('select distinct topic as one from article_search')
    expect([...topics].sort()).toEqual(['account', 'billing', 'ordering', 'service', 'technical'])
    expect(new Set(await column('select distinct is_now as one from article_versions'))).toEqual(
      new Set(['draft', 'proposed', 'published']),
    )
    const [outdated] = await column('select count(*)::text as one from articles where review_due_at <= $1', [
      now,
    ])
    expect(outdated).toBe('1')
    const [more] = await column('select count(*)::text as one from article_versions where no = 2')
    expect(more).toBe('1')
    const [used] = await column('select count(*)::text as one from article_uses')
    expect(Number(used)).toBeGreaterThan(10)
  })

  test('has phrases and macros of a person and of everybody', async () => {
    const all = 'select scope as one from phrases intersect select scope from macros order by 1'
    expect(await column(all)).toEqual(['national', 'own'])
  })

  test('shows every move there is, and one that was refused', async () => {
    const made = new Set(await column('select distinct what as one from commands'))
    const moves = new Set([...made].map((what) => what.split(' ')[0] ?? ''))
    const never = Object.keys(wishes).filter((move) => !moves.has(move))
    expect(never).toEqual([])
    expect(await column('select code as one from refused_moves')).toEqual(['skipLevelNotAllowed'])
  })

  test('rang its clocks when they were due, and has more due within minutes and hours', async () => {
    const late = await column(
      `select data ->> 'clock' as one from journal where type = 'clockRang'
       and at - (data ->> 'ringAt')::timestamptz > interval '10 milliseconds'`,
    )
    expect(late).toEqual([])
    for (const minutes of [5, 10, 30, 60]) {
      const due = await column(
        `select key as one from clocks where settled_at is null and stopped_at is null and verdict is null
         and kind in ('firstReply', 'resolve', 'spReply') and due_at between $1 and $2`,
        [now, plusMinutes(now, minutes)],
      )
      expect(due.length).toBeGreaterThanOrEqual(minutes / 2)
    }
    const breached = await column('select number as one from cases where is_open and breached')
    expect(breached.length).toBeGreaterThan(10)
  })

  test('gives those who are named first ten to forty open cases each', async () => {
    for (const holder of ['W-HN-CS-10000', 'B-HN-CS', 'P-HN', 'N-CN', 'SP-L4301', 'SP-N01']) {
      const held = await column('select number as one from cases where is_open and holder = $1', [holder])
      expect(held.length, holder).toBeGreaterThanOrEqual(10)
      expect(held.length, holder).toBeLessThanOrEqual(40)
    }
  })

  test('speaks with many voices and knows no real customer', async () => {
    const said = await column(`select distinct state #>> '{intake,description}' as one from cases`)
    expect(said.length).toBeGreaterThan(60)
    const contacts = await column(`select distinct state #>> '{intake,customer,contact}' as one from cases`)
    const opened = contacts.filter((one) => one !== null).map((one) => filling.customers.open(one))
    expect(opened.every((one) => /^139000\d{5}$/.test(one))).toBe(true)
    const accounts = await column('select distinct account as one from cases where account is not null')
    expect(accounts.every((one) => /^(ad\d+@[a-z]{2}\.example|vcard\d+)$/.test(one))).toBe(true)
  })

  test('has people who may sign in with the password of this installation, and no other', async () => {
    const found = await findDemonstration(database.pool)
    if (found.is !== 'demonstration') throw new Error('it says that it is one')
    expect(found).toMatchObject({ complete: true, filledAt: now })
    const [hash = ''] = await column("select password_hash as one from people where login = 'cs10000'")
    expect(await fits(found.password, hash)).toBe(true)
    expect(await fits('beichen', hash)).toBe(false)
    const strangers = await column(
      `select distinct person as one from journal where person <> 'system'
       and person not in (select id::text from people)`,
    )
    expect(strangers).toEqual([])
  })
})

test('the console says where it is and who can sign in, and offers a new start when it has grown old', async () => {
  const found = await findDemonstration(database.pool)
  if (found.is !== 'demonstration') throw new Error('it says that it is one')
  const reference = await loadReference(database.pool)
  const saidAt = (at: Instant) => {
    const giveNumber = async () => ''
    const shell = {
      pool: database.pool,
      reference,
      now: () => at,
      log: quiet,
      demonstration: true,
      secrets: filling.secrets,
      customers: filling.customers,
      giveNumber,
    }
    return announce({ address: 'http://127.0.0.1:8686', shell })
  }
  const lines = (await saidAt(now)).split('\n')
  expect(lines.find((line) => line.startsWith('北辰'))).toContain('http://127.0.0.1:8686')
  for (const { login, name } of demoPeople(reference.network().all)) {
    const row = lines.find((line) => line.startsWith(`${login} `)) ?? ''
    expect(row).toContain(found.password)
    expect(row).toContain(name)
  }
  expect(lines.join()).not.toContain('--fresh')
  expect(await saidAt(plusMinutes(now, 4 * 1440))).toContain('npm run demo -- --fresh')
})

test('what is filled is not filled again, and what is somebody’s own is left alone', async () => {
  const count = () => column('select count(*)::text as one from journal')
  const before = await count()
  expect(await fill(database.pool, filling)).toBe(false)
  expect(await count()).toEqual(before)
  const own = await freshDatabase()
  await own.pool.query(
    `insert into organisations (id, kind, name, status, created_at) values ('N-CN', 'nationalCenter', '中心', 'active', $1)`,
    [now],
  )
  expect(await fill(own.pool, filling)).toBe(false)
  await own.drop()
})

test('a filling that was cut short is begun again, on a night of a year without holidays yet', async () => {
  const other = await freshDatabase({ size: 8 })
  const night = instant('2028-02-08T03:10:00+08:00')
  await noteDemonstration(other.pool, { complete: false, filledAt: night, password: 'half' })
  expect(await fill(other.pool, { ...filling, now: night, cases: 85 })).toBe(false)
  await emptyDemonstration(other.pool)
  expect(await fill(other.pool, { ...filling, now: night, cases: 85 })).toBe(true)
  expect(await findDemonstration(other.pool)).toMatchObject({ complete: true })
  await other.drop()
})
