import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant, plusMinutes } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { showTimelineUse } from './show-case.ts'
import { branch, caseShell, moveAt, taken, window } from './taken-case.fixture.ts'

const now = instant('2026-11-23T09:00:00+08:00')
const later = (minutes: number) => plusMinutes(now, minutes)
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
})
afterAll(() => database.drop())

const versionOf = async (number: string) => {
  const { rows } = await database.pool.query<{ version: number }>(
    'select version from cases where number = $1',
    [number],
  )
  return rows[0]?.version ?? 0
}
const codeOf = (outcome: Awaited<ReturnType<typeof moveAt>>) => (outcome.ok ? 'made' : outcome.no.code)

test('who says which version they have read is stopped when somebody else has written since, and only then', async () => {
  const number = await taken(shell, now)
  await moveAt(shell, number, 'forward', window, later(1), { to: branch })
  const seen = await versionOf(number)
  const note = (organisation: string, change: object = {}) =>
    moveAt(shell, number, 'note', organisation, later(5), { text: '说明' }, change)
  expect(codeOf(await note(branch, { seen }))).toBe('made')
  // What they wrote themselves is no news to them.
  expect(codeOf(await note(branch, { seen }))).toBe('made')
  expect(codeOf(await note(window, { seen }))).toBe('conflict')
  expect(codeOf(await note(window, { seen: await versionOf(number) }))).toBe('made')
  expect(codeOf(await note(window))).toBe('made')
})

test('what a clock does by itself stops nobody', async () => {
  const number = await taken(shell, now)
  const seen = await versionOf(number)
  const late = await moveAt(shell, number, 'note', window, later(181), { text: '说明' }, { seen })
  expect(codeOf(late)).toBe('made')
  expect(await versionOf(number)).toBeGreaterThan(seen + 1)
})

test('an SP is not stopped by what it may not read', async () => {
  const number = await taken(shell, now)
  await moveAt(shell, number, 'forward', window, later(1), { to: branch })
  await moveAt(shell, number, 'forward', branch, later(2), { to: 'P-HN' })
  await moveAt(shell, number, 'dispatchToSp', 'P-HN', later(3), { to: 'SP-L11' })
  const seen = await versionOf(number)
  const write = (organisation: string, visibility: string, change: object = {}) =>
    moveAt(shell, number, 'note', organisation, later(5), { text: '说明', visibility }, change)
  await write('P-HN', 'internal')
  expect(codeOf(await write('SP-L11', 'partner', { seen }))).toBe('made')
  await write('P-HN', 'partner')
  expect(codeOf(await write('SP-L11', 'partner', { seen }))).toBe('conflict')
})

test('the last of a timeline are read first, and it is said how many there are before them', async () => {
  const number = await taken(shell, now)
  for (let no = 1; no <= 5; no++) await moveAt(shell, number, 'note', window, later(no), { text: `${no}` })
  const read = async (query: { limit?: string; before?: string } = {}) => {
    const outcome = await showTimelineUse(callBy(window, later(9), { params: { number }, query }), shell)
    return outcome.ok ? outcome.value : { entries: [], older: -1 }
  }
  const all = await read()
  const last = await read({ limit: '2' })
  expect([all.older, all.entries.length]).toEqual([0, 8])
  expect([last.older, last.entries.map((one) => one.text)]).toEqual([6, ['4', '5']])
  const before = await read({ limit: '2', before: String(last.entries[0]?.seq) })
  expect([before.older, before.entries.map((one) => one.text)]).toEqual([4, ['2', '3']])
  expect(await read({ before: '1' })).toMatchObject({ older: 0, entries: [] })
})
