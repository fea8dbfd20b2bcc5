import { afterAll, beforeAll, expect, test } from 'vitest'
import { fold } from '#domain/case/evolve.ts'
import { holderOf } from '#domain/case/reading.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { loadCase, loadJournal } from './load.ts'
import type { CaseShell } from './perform-move.ts'
import { branch, caseShell, moveAt, taken, window } from './taken-case.fixture.ts'

const morning = instant('2026-11-23T09:00:00+08:00')
let database: TestDatabase
let shell: CaseShell
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), morning)
})
afterAll(() => database.drop())

const later = (minutes: number) => plusMinutes(morning, minutes)
const inRow = async (table: string, number: string) => {
  const c = await loadCase(database.pool, number)
  const { rows } = await database.pool.query(
    `select * from ${table} where shard_key = $1 and case_id = $2 order by 3`,
    [c?.shardKey, c?.id],
  )
  return rows
}

test('a move writes row, journal, legs and clocks, and the row is what the journal comes to', async () => {
  const number = await taken(shell, morning)
  expect(await moveAt(shell, number, 'forward', window, later(10), { to: branch })).toMatchObject({
    ok: true,
    value: { number, version: 4, status: 'inProgress', holder: branch },
  })
  const c = await loadCase(database.pool, number)
  if (!c) throw new Error('the case is gone')
  expect(fold(await loadJournal(database.pool, c))).toEqual(c)
  expect(await inRow('legs', number)).toMatchObject([
    { organisation: window, ended_at: later(10) },
    { organisation: branch, ended_at: null },
  ])
  expect((await inRow('clocks', number)).map((row) => [row.key, row.due_at])).toEqual([
    ['firstReply/1', later(180)],
    ['resolve/1', later(4320)],
    ['statutoryReply/1', instant('2026-12-08T23:59:59+08:00')],
  ])
})

test('a refused move changes nothing, and that it was tried is on record', async () => {
  const number = await taken(shell, morning)
  const before = await loadCase(database.pool, number)
  const refused = await moveAt(shell, number, 'forward', window, later(10), { to: 'N-CN' })
  expect(refused).toMatchObject({ ok: false, no: { code: 'skipLevelNotAllowed' } })
  expect(await loadCase(database.pool, number)).toEqual(before)
  expect(await inRow('refused_moves', number)).toMatchObject([
    { move: 'forward', organisation: window, code: 'skipLevelNotAllowed', wish: { to: 'N-CN' } },
  ])
})

test('a move decided by a slower clock than the last one does not lie before it', async () => {
  const number = await taken(shell, later(20))
  await moveAt(shell, number, 'forward', window, later(20), { to: branch })
  expect(await moveAt(shell, number, 'return', branch, later(19), { reason: 'incomplete' })).toMatchObject({
    ok: true,
  })
  const c = await loadCase(database.pool, number)
  expect(c?.changedAt).toBe(later(20))
  expect((await inRow('journal', number)).map((row) => row.at).at(-1)).toBe(later(20))
})

test('a request that is repeated gets its first answer and happens once', async () => {
  const number = await taken(shell, morning)
  const forward = (person: string) =>
    moveAt(
      shell,
      number,
      'forward',
      window,
      later(10),
      { to: branch },
      {
        requestId: 'request-0001',
        who: {
          person,
          login: '',
          name: '',
          tokenHash: '',
          provedAt: later(10),
          mustEnrol: false,
          acting: { organisation: window, roles: ['agent'] },
        },
      },
    )
  const first = await forward('zhang')
  expect(await forward('zhang')).toEqual(first)
  expect(await forward('li')).toMatchObject({ ok: false, no: { code: 'otherRequest' } })
  expect((await inRow('journal', number)).map((row) => row.type)).toEqual([
    'submitted',
    'accepted',
    'classified',
    'forwarded',
  ])
})

test('of two people who press at once one is first, and the other is decided on what is there then', async () => {
  const number = await taken(shell, morning)
  const both = await Promise.all([
    moveAt(shell, number, 'forward', window, later(10), { to: branch }),
    moveAt(shell, number, 'forward', window, later(10), { to: branch }),
  ])
  expect(both.filter((one) => one.ok)).toHaveLength(1)
  expect(both.find((one) => !one.ok)).toMatchObject({ no: { code: 'notHolder', about: branch } })
})

test('moves that do not exclude each other all happen, whatever their order', async () => {
  const number = await taken(shell, morning)
  const notes = Array.from({ length: 5 }, (_, index) =>
    moveAt(shell, number, 'note', window, later(5), { text: `note ${index}` }),
  )
  expect((await Promise.all(notes)).every((one) => one.ok)).toBe(true)
  const c = await loadCase(database.pool, number)
  expect(c?.version).toBe(8)
})

test('a case nobody showed you does not exist for you', async () => {
  const number = await taken(shell, morning)
  for (const stranger of ['B-HN-HY', 'P-GD', 'SP-L11']) {
    expect(await moveAt(shell, number, 'note', stranger, later(5), { text: 'x' })).toMatchObject({
      no: { code: 'notFound' },
    })
  }
})

test('what has fallen due rings before the move that comes too late, with its own instant', async () => {
  const number = await taken(shell, morning)
  await moveAt(shell, number, 'reply', window, later(181), {})
  const c = await loadCase(database.pool, number)
  expect(c && holderOf(c)).toBe(window)
  expect(c?.clocks[0]).toMatchObject({ key: 'firstReply/1', verdict: 'breached', overrunSeconds: 60 })
  expect((await inRow('journal', number)).slice(3).map((row) => [row.type, row.data.ringAt])).toEqual([
    ['clockRang', later(120)],
    ['clockRang', later(180)],
    ['supervised', undefined],
    ['replied', undefined],
  ])
})

test('a mass fault over very many complaints moves as one', async () => {
  const numbers: string[] = []
  for (let index = 0; index < 220; index++) numbers.push(await taken(shell, morning, 'network'))
  const [first = '', ...others] = numbers
  const opened = await moveAt(shell, first, 'createParent', window, later(5), { children: others })
  const parent = opened.ok ? (opened.value.others[0] ?? '') : ''
  const forwarded = await moveAt(shell, parent, 'forward', window, later(6), { to: branch })
  expect(forwarded).toMatchObject({ ok: true, value: { holder: branch } })
  for (const number of [first, others.at(-1) ?? '']) {
    const child = await loadCase(database.pool, number)
    expect(child && holderOf(child)).toBe(branch)
  }
})
