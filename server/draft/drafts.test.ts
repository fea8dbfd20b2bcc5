import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant, plusMilliseconds } from '#domain/time.ts'
import { through } from '../access/through.ts'
import { caseShell, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { dropDraftUse, forgetOldDrafts, keepDraftUse, showDraftUse } from './drafts.ts'

const now = instant('2026-11-23T09:00:00+08:00')
const days = (n: number) => plusMilliseconds(now, n * 86_400_000)
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
})
afterAll(() => database.drop())

const call = (organisation: string, place: string, at = now, body: unknown = undefined) =>
  callBy(organisation, at, { params: { place }, body }) as never
const keep = (content: string, place = 'intake', organisation = window, at = now) =>
  keepDraftUse(call(organisation, place, at, { content }), shell)
const shown = async (place = 'intake', organisation = window) => {
  const outcome = await showDraftUse(call(organisation, place), shell)
  return outcome.ok ? outcome.value.content : outcome.no
}

test('what was typed is there again, the last of it, until it is dropped', async () => {
  expect(await shown()).toBe(null)
  await keep('{"text":"用户来电"}')
  await keep('{"text":"用户来电 13900000001"}', 'intake', window, days(1))
  expect(await shown()).toBe('{"text":"用户来电 13900000001"}')
  expect(await shown('case-reply')).toBe(null)
  await dropDraftUse(call(window, 'intake'), shell)
  expect(await shown()).toBe(null)
})

test('what was typed meanwhile in another window is not written over unseen', async () => {
  const over = (at: string | null, content: string, when: number) =>
    keepDraftUse(call(window, 'two-windows', days(when), { content, over: at }), shell)
  expect(await over(null, 'first', 0)).toMatchObject({ ok: true, value: { changedAt: now } })
  expect(await over(null, 'other', 1)).toMatchObject({ ok: false, no: { code: 'draftChanged' } })
  expect(await over(now, 'first, more', 2)).toMatchObject({ ok: true })
  expect(await over(now, 'other', 3)).toMatchObject({ ok: false, no: { code: 'draftChanged' } })
  expect(await shown('two-windows')).toBe('first, more')
  await dropDraftUse(call(window, 'two-windows'), shell)
  expect(await over(days(2), 'other', 4)).toMatchObject({ ok: true })
  await dropDraftUse(call(window, 'two-windows'), shell)
})

test('it is one’s own, and of the organisation one typed it for', async () => {
  await keep('{"text":"mine"}')
  expect(await shown('intake', 'P-HN')).toBe(null)
  const seen = async (person: string, organisation: string) => {
    const db = through(shell.pool, { person, organisation })
    return (await db.query('select place from drafts')).rows.length
  }
  const { rows } = await database.pool.query<{ person: string }>('select person from drafts')
  const writer = rows[0]?.person ?? ''
  expect(await seen(writer, window)).toBe(1)
  expect(await seen(writer, 'P-HN')).toBe(0)
  expect(await seen('somebody-else', window)).toBe(0)
})

test('who reads the tables does not read what was typed', async () => {
  await keep('{"text":"用户来电 13900000001"}', 'sealed')
  const { rows } = await database.pool.query(`select content from drafts where place = 'sealed'`)
  expect(rows[0]?.content).toMatch(/^[0-9a-f]{8}\.[\w-]+$/)
})

test('two hundred are kept, the newest; and a month', async () => {
  for (let no = 0; no < 203; no++) await keep('{}', `p${no}`, 'P-HN', days(no / 1000))
  const { rows } = await database.pool.query<{ place: string }>(
    `select place from drafts where organisation = 'P-HN' order by changed_at`,
  )
  expect([rows.length, rows[0]?.place, rows.at(-1)?.place]).toEqual([200, 'p3', 'p202'])
  await keep('{}', 'young', 'P-HN', days(20))
  await forgetOldDrafts(shell, days(31))
  const left = await database.pool.query('select place from drafts')
  expect(left.rows).toEqual([{ place: 'young' }])
})
