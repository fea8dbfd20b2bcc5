import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wishes } from '#contract/case/wishes.ts'
import type { Case } from '#domain/case/case.ts'
import { fold } from '#domain/case/evolve.ts'
import { lifecycle } from '#domain/case/lifecycle.ts'
import { windowKinds } from '#domain/organisation/window-kinds.ts'
import { seedPolicy } from '#domain/policy/seed-policy.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import { loadJournal } from '../case/load.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { demoPeople } from '../network/demo-people.ts'
import { loadReference } from '../reference.ts'
import { fits } from '../session/passwords.ts'
import { announce } from './announce.ts'
import { findDemonstration } from './demonstration.ts'
import { fill } from './fill.ts'
import { filling, quiet } from './filling.fixture.ts'
import { demoLetters } from './letters.ts'

const { now } = filling
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
    expect(strangers).toEqual(['sp-mail:SP-N02'])
  })

  test('has SPs that write and that are called: who said it, calls that nobody took, a mail that waits', async () => {
    const said = await column(
      `select distinct organisation || ' ' || (data #>> '{said,way}') || ' ' || (data #>> '{said,name}') as one
       from journal where type in ('spAnswered', 'spReturned') and data -> 'said' is not null order by one`,
    )
    expect(said).toEqual(['P-HN phone 易洞庭', 'SP-N02 mail 远航网游客服组'])
    const calls = await column(
      `select distinct data ->> 'answered' as one from journal where type = 'spCalled' order by one`,
    )
    expect(calls).toEqual(['false', 'true'])
    const mails = await column('select id::text as one from mails')
    expect(mails).toHaveLength(demoLetters.length + 1)
  })

  test('has a hall with paper: a pile that is through, with its receipt, and one in which something is to be put right', async () => {
    const piles = await column(
      `select string_agg(f.verdict || ' ' || f.standing, ', ' order by f.line) as one from pile_forms f
       join piles p on p.id = f.pile group by p.id, p.finished_at order by p.finished_at is null`,
    )
    const ready = 'ready waiting'
    const faulty = 'faulty faulty'
    expect(piles).toEqual([
      Array(4).fill('ready imported').join(', '),
      [ready, ready, ready, 'probable undecided', faulty, faulty, faulty, ready].join(', '),
    ])
    expect(await column('select pile::text as one from pile_receipts')).toHaveLength(1)
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
