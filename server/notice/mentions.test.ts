import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainWishes } from '#domain/notice/wishes.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { through } from '../access/through.ts'
import { branch, caseShell, moveAt, taken, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { keepWishesUse, listNoticesUse, readNoticesUse, showUnreadUse } from './notices.ts'

const now = instant('2026-11-23T09:00:00+08:00')
const later = (minutes: number) => plusMinutes(now, minutes)
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
let [li, zhao] = ['', '']
let number: string
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
  ;[li, zhao] = await Promise.all([hired('李'), hired('赵')])
  number = await taken(shell, now)
  await moveAt(shell, number, 'forward', window, later(1), { to: branch })
  // Everybody's first day: what was told before is no news.
  for (const person of [li, zhao]) await unread(person)
  await unread(li, window)
})
afterAll(() => database.drop())

async function hired(name: string): Promise<string> {
  const id = randomUUIDv7()
  await database.pool.query(
    `with person as (insert into people (id, login, name, password_hash, created_at)
       values ($1, $5, $2, '', $4) returning id)
     insert into memberships (person, organisation, roles) select id, $3, '{handler}' from person`,
    [id, name, branch, now, id],
  )
  return id
}
function call(person: string, said: { readonly body?: unknown; readonly query?: unknown } = {}, at = branch) {
  const made = callBy(at, later(60), said)
  return (made.who ? { ...made, who: { ...made.who, person } } : made) as never
}
const value = <T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!outcome.ok) throw new Error('refused')
  return outcome.value
}
const unread = async (person: string, at = branch) => value(await showUnreadUse(call(person, {}, at), shell))
const whats = async (person: string, at = branch) => (await unread(person, at)).latest.map((one) => one.what)
const read = (person: string, body: object) => readNoticesUse(call(person, { body }), shell)
const name = (person: string, by: string, minutes: number, change: object = {}) =>
  moveAt(
    shell,
    number,
    'note',
    by,
    later(minutes),
    { text: '@ 请看', mentions: [{ person, organisation: branch }] },
    change,
  )

test('whoever is named is told so where they act, and nobody else; it leads to the entry and is read like the rest', async () => {
  expect(await name(li, window, 5)).toMatchObject({ ok: true })
  expect(await whats(zhao)).toEqual([])
  // The same person at another organisation was not named there.
  expect(await whats(li, window)).toEqual([])
  const { unread: n, latest, upTo } = await unread(li)
  expect([n, upTo]).toEqual([1, latest[0]?.id])
  const { rows } = await database.pool.query<{ seq: number }>('select max(seq) as seq from journal')
  expect(latest[0]).toMatchObject({ number, what: 'mentioned', kind: 'mentioned', entry: rows[0]?.seq })
  await read(li, { notice: latest[0]?.id })
  expect((await unread(li)).unread).toBe(0)
  const { notices } = value(await listNoticesUse(call(li, { query: {} }), shell))
  expect(notices.map((one) => [one.what, one.isRead, one.entry === null])).toEqual([
    ['mentioned', true, false],
    ['forwarded', true, true],
  ])
  await name(li, window, 6)
  await read(li, { number })
  expect((await unread(li)).unread).toBe(0)
  await name(li, window, 7)
  await read(li, { upTo: (await unread(li)).upTo })
  expect((await unread(li)).unread).toBe(0)
})

test('whoever names themselves is not told', async () => {
  const { who } = callBy(branch, later(10), {})
  expect(await name(zhao, branch, 10, { who: { ...who, person: zhao } })).toMatchObject({ ok: true })
  expect(await whats(zhao)).toEqual([])
})

test('who puts mentions aside is not told of them; a message to their organisation names them once', async () => {
  const kinds = { ...plainWishes.kinds, mentioned: { listed: false, browser: false } }
  const mentions = [{ person: li, organisation: branch }]
  await moveAt(shell, number, 'message', window, later(15), { to: branch, text: '@李 请回电', mentions })
  expect([await whats(li), await whats(zhao)]).toEqual([['mentioned'], ['messaged']])
  await keepWishesUse(call(li, { body: { ...plainWishes, kinds } }), shell)
  expect(await whats(li)).toEqual(['messaged'])
  await keepWishesUse(call(li, { body: plainWishes }), shell)
  expect(await whats(li)).toEqual(['mentioned'])
})

test('a mention is its person’s own, and gone when the organisation does not see the case any more', async () => {
  const seen = async (person: string, organisation: string) => {
    const db = through(shell.pool, { person, organisation })
    return (await db.query('select from mentions')).rowCount ?? 0
  }
  expect(await seen(li, branch)).toBeGreaterThan(0)
  for (const [person, organisation] of [
    [zhao, branch],
    [li, window],
    [li, 'N-CN'],
  ] as const)
    expect(await seen(person, organisation)).toBe(0)
  await database.pool.query("update cases set seen_by = array['N-CN']")
  expect(await seen(li, branch)).toBe(0)
  expect(await whats(li)).toEqual([])
  await expect(
    through(shell.pool, { person: li, organisation: branch }).query('delete from mentions'),
  ).rejects.toThrow('permission denied')
})
