import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainWishes } from '#domain/notice/wishes.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { branch, caseShell, moveAt, taken, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { keepWishesUse, listNoticesUse, readNoticesUse, showUnreadUse } from './notices.ts'
import { unwatchCaseUse, watchCaseUse } from './watches.ts'

const now = instant('2026-11-23T09:00:00+08:00')
const later = (minutes: number) => plusMinutes(now, minutes)
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
  // Everybody's first day: what was told before is no news.
  for (const organisation of [window, branch, 'P-HN']) await unread(organisation)
})
afterAll(() => database.drop())

type Said = { readonly body?: unknown; readonly params?: unknown; readonly query?: unknown }
const call = (organisation: string, said: Said = {}, person?: string) => {
  const made = callBy(organisation, later(60), said)
  return (person && made.who ? { ...made, who: { ...made.who, person } } : made) as never
}
const value = <T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!outcome.ok) throw new Error('refused')
  return outcome.value
}
async function unread(organisation: string, person?: string) {
  return value(await showUnreadUse(call(organisation, {}, person), shell))
}
const read = (organisation: string, body: object) => readNoticesUse(call(organisation, { body }), shell)
const told = (one: { readonly latest: readonly { readonly what: string }[] }) =>
  one.latest.map((each) => each.what)

test('what an organisation is told is unread for each of its people until they have read it', async () => {
  const number = await taken(shell, now)
  await unread(branch, 'colleague')
  await moveAt(shell, number, 'forward', window, later(1), { to: branch })
  const before = await unread(branch)
  expect([before.unread, told(before)]).toEqual([1, ['forwarded']])
  expect((await unread(window)).unread).toBe(0)
  await read(branch, { notice: before.latest[0]?.id })
  expect((await unread(branch)).unread).toBe(0)
  expect((await unread(branch, 'colleague')).unread).toBe(1)
  const { notices } = value(await listNoticesUse(call(branch, { query: {} }), shell))
  expect(notices.map((one) => [one.number, one.kind, one.isRead])).toEqual([[number, 'arrived', true]])
})

test('marking all as read takes what was counted, and nothing that came meanwhile', async () => {
  const number = await taken(shell, later(2))
  await moveAt(shell, number, 'forward', window, later(3), { to: branch })
  const { upTo } = await unread(branch)
  await moveAt(shell, number, 'remind', window, later(4), { note: 'calls again' })
  await read(branch, { upTo })
  expect(told(await unread(branch))).toEqual(['reminded'])
  await read(branch, { number })
  expect((await unread(branch)).unread).toBe(0)
  const marked = await database.pool.query('select notice from read_notices where organisation = $1', [
    branch,
  ])
  expect(marked.rows).toHaveLength(1)
})

test('a kind that somebody put aside is neither listed nor counted', async () => {
  const number = await taken(shell, later(5))
  await moveAt(shell, number, 'forward', window, later(6), { to: branch })
  const kinds = { ...plainWishes.kinds, arrived: { listed: false, browser: false } }
  await keepWishesUse(call(branch, { body: { ...plainWishes, kinds } }), shell)
  expect((await unread(branch)).unread).toBe(0)
  await keepWishesUse(call(branch, { body: plainWishes }), shell)
  expect((await unread(branch)).unread).toBe(1)
})

test('whoever did it is not told of it, for whichever organisation they did it', async () => {
  const number = await taken(shell, later(7))
  await read('P-HN', { upTo: (await unread('P-HN')).upTo })
  await moveAt(shell, number, 'forward', window, later(8), { to: branch })
  await moveAt(shell, number, 'forward', branch, later(9), { to: 'P-HN' })
  expect((await unread('P-HN')).unread).toBe(1)
  expect((await unread('P-HN', `someone at ${branch}`)).unread).toBe(0)
})

test('a watched case is news when others did something, until one has looked; a stranger cannot watch it', async () => {
  const number = await taken(shell, later(10))
  const named = { params: { number } }
  expect(await watchCaseUse(call('P-GD', named), shell)).toMatchObject({
    ok: false,
    no: { code: 'notFound' },
  })
  expect(await watchCaseUse(call(window, named), shell)).toMatchObject({ ok: true })
  const watched = async () => (await unread(window)).watches.find((one) => one.number === number)
  await moveAt(shell, number, 'note', window, later(11), { text: 'my own' })
  expect(await watched()).toMatchObject({ news: 0 })
  await moveAt(shell, number, 'forward', window, later(12), { to: branch })
  await moveAt(shell, number, 'note', branch, later(13), { text: 'by others' })
  expect(await watched()).toMatchObject({ news: 1, what: 'noted', at: later(13) })
  await read(window, { number })
  expect(await watched()).toMatchObject({ news: 0 })
  await unwatchCaseUse(call(window, named), shell)
  expect(await watched()).toBe(undefined)
})

test('of a case that an SP watches it hears what it may read', async () => {
  const number = await taken(shell, later(20))
  await moveAt(shell, number, 'forward', window, later(21), { to: branch })
  await moveAt(shell, number, 'forward', branch, later(22), { to: 'P-HN' })
  await moveAt(shell, number, 'dispatchToSp', 'P-HN', later(23), { to: 'SP-L11' })
  expect(await watchCaseUse(call('SP-L11', { params: { number } }), shell)).toMatchObject({ ok: true })
  await moveAt(shell, number, 'note', 'P-HN', later(24), { text: 'inside', visibility: 'internal' })
  const watched = async () => (await unread('SP-L11')).watches[0]
  expect(await watched()).toMatchObject({ number, news: 0 })
  await moveAt(shell, number, 'note', 'P-HN', later(25), { text: 'for the SP', visibility: 'partner' })
  expect(await watched()).toMatchObject({ number, news: 1 })
})
