import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#domain/access/roles.ts'
import { type Instant, instant, plusMinutes } from '#domain/time.ts'
import { noticesOf } from '../case/notices-of.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { showCaseUse, showTimelineUse } from '../case/show-case.ts'
import { branch, caseShell, moveAt, taken, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { breakGlassUse } from './break-glass.ts'
import { listActsUse } from './list-acts.ts'

const now = instant('2026-11-23T09:00:00+08:00')
const reason = 'The regulator asks about this customer'
let database: TestDatabase
let shell: CaseShell
let number: string
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
  number = await taken(shell, now)
  await moveAt(shell, number, 'forward', window, now, { to: branch })
})
afterAll(() => database.drop())

const auditor: readonly Role[] = ['auditor']
const broken = (organisation: string, at: Instant, why = reason) =>
  breakGlassUse(callBy(organisation, at, { params: { number }, body: { reason: why } }, auditor), shell)
const shown = (organisation: string, at: Instant) =>
  showCaseUse(callBy(organisation, at, { params: { number } }, auditor), shell)

test('a case that is not theirs is shown for an hour to whoever gives a reason, to look at only', async () => {
  expect(await shown('P-GD', now)).toMatchObject({ ok: false, no: { code: 'notFound' } })
  const until = plusMinutes(now, 60)
  expect(await broken('P-GD', now)).toEqual({ ok: true, value: { number, until } })
  expect(await shown('P-GD', now)).toMatchObject({ ok: true, value: { number, glassUntil: until, may: {} } })
  const timeline = await showTimelineUse(callBy('P-GD', now, { params: { number } }, auditor), shell)
  expect(timeline.ok).toBe(true)
  const moved = await moveAt(shell, number, 'close', 'P-GD', now)
  expect(moved).toMatchObject({ ok: false, no: { code: 'notFound' } })
  expect(await shown('P-GD', until)).toMatchObject({ ok: false, no: { code: 'notFound' } })
})

test('it opens for nobody else of the same organisation or of another', async () => {
  await broken('P-GD', now)
  const call = callBy('P-GD', now, { params: { number } }, auditor)
  const other = { ...call, who: call.who && { ...call.who, person: 'another person' } }
  expect(await showCaseUse(other, shell)).toMatchObject({ ok: false, no: { code: 'notFound' } })
  expect(await shown('B-HN-HY', now)).toMatchObject({ ok: false, no: { code: 'notFound' } })
})

test('those whose case it is are told, and auditors above who looked read who, why and until when', async () => {
  await broken('P-GD', now, 'A second look, for the owners to know')
  const { rows } = await database.pool.query(
    'select shard_key as "shardKey", id from cases where number = $1',
    [number],
  )
  const told = (await noticesOf(database.pool, rows[0])).filter((one) => one.what === 'glassBroken')
  expect(new Set(told.map((one) => one.organisation))).toEqual(new Set([branch, window]))
  const query = { what: 'glassBroken' }
  const acts = await listActsUse(callBy('N-CN', now, { query }, auditor), shell)
  expect(acts).toMatchObject({ ok: true })
  expect(acts.ok && acts.value.acts[0]).toMatchObject({
    organisation: 'P-GD',
    about: { number, reason: 'A second look, for the owners to know', until: plusMinutes(now, 60) },
  })
  const elsewhere = await listActsUse(callBy('P-HN', now, { query }, auditor), shell)
  expect(elsewhere).toMatchObject({ ok: true, value: { acts: [] } })
})

test('without a reason, or for an SP, the glass stays whole', async () => {
  expect(await broken('P-GD', now, '          ')).toMatchObject({ ok: false, no: { code: 'malformed' } })
  expect(await broken('SP-L11', now)).toMatchObject({ ok: false, no: { code: 'notFound' } })
  expect(await shown('SP-L11', now)).toMatchObject({ ok: false, no: { code: 'notFound' } })
})

test('acts come a page at a time, the newest first, each once', async () => {
  for (const minutes of [1, 2, 3, 4, 5]) await broken('B-HN-HY', plusMinutes(now, minutes))
  const seen: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const query = { organisation: 'B-HN-HY', limit: '2', ...(after ? { after } : {}) }
    const page = await listActsUse(callBy('P-HN', now, { query }, auditor), shell)
    if (!page.ok) throw new Error(page.no.code)
    seen.push(...page.value.acts.map((act) => act.at))
    after = page.value.next
  }
  expect(seen).toEqual([5, 4, 3, 2, 1].map((minutes) => plusMinutes(now, minutes)))
})
