import { afterAll, beforeAll, expect, test } from 'vitest'
import { expected, novemberWindow as window } from '#domain/report/november.fixture.ts'
import { bj } from '#domain/testing/play.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { generateFor, generateReportUse } from './generate-report.ts'
import { listReportsUse } from './list-reports.ts'
import { generateMonthlyReports } from './monthly.ts'
import { callBy, insertUnits, recordNovember, shellOn } from './november.fixture.ts'
import { submitReportUse } from './submit-report.ts'

let database: TestDatabase
const newYear = bj('12-01 00:05')
const shell = () => shellOn(database.pool, newYear)

beforeAll(async () => {
  database = await freshDatabase()
  await insertUnits(database.pool, newYear)
  await recordNovember(database.pool)
})
afterAll(() => database.drop())

const november = { organisation: window, period: '2026-11', averageActiveUsers: 48_000 }
const generate = (by: string, body: object = november, now = newYear, roles?: ['auditor']) =>
  generateReportUse(callBy(by, now, { body: { ...november, ...body } }, roles), shell())
const list = async (by: string, period?: string) => {
  const outcome = await listReportsUse(callBy(by, newYear, { query: period ? { period } : {} }), shell())
  return outcome.ok ? outcome.value.reports.map((one) => `${one.organisation} ${one.period}`) : outcome.no
}
const submit = (by: string, id: string, to?: string, now = bj('12-04 16:00')) =>
  submitReportUse(callBy(by, now, { params: { id }, body: to ? { to } : {} }, ['supervisor']), shell())
const drafted = async (organisation = window, period = '2026-11') => {
  const outcome = await generateFor(organisation, period, shell(), { now: newYear })
  if (!outcome.ok) throw new Error(outcome.no.code)
  return outcome.value
}
const code = (outcome: { ok: boolean; no?: { code: string } }) => (outcome.ok ? 'yes' : outcome.no?.code)

test('the report on November is drawn up from the cases with the figures of C39', async () => {
  const outcome = await generate(window)
  if (!outcome.ok) throw new Error(outcome.no.code)
  const { complaintMoM: _unknownHere, ...figures } = expected
  expect(outcome.value.figures).toMatchObject({ ...figures, complaintMoM: null })
  expect(outcome.value).toMatchObject({
    organisation: window,
    state: 'draft',
    snapshotAt: bj('12-01 00:00'),
    dueAt: bj('12-07 18:00'),
    overdue: false,
  })
})

test('while cases are still being counted no report is drawn up, and it is said so', async () => {
  const other = await database.pool.connect()
  await other.query('begin')
  await other.query('select from fact_marks for update')
  const hasty = { now: newYear, patience: 50 }
  expect(code(await generateFor(window, '2026-11', shell(), hasty))).toBe('factsBehind')
  await other.query('commit')
  other.release()
  expect(code(await generateFor(window, '2026-11', shell(), hasty))).toBe('yes')
})

test('a draft drawn up again replaces the draft and keeps its address', async () => {
  const [first, again] = [await generate(window), await generate('B-HN-CS', { averageActiveUsers: 24_000 })]
  if (!first.ok || !again.ok) throw new Error('both are drawn up')
  expect(again.value.id).toBe(first.value.id)
  expect(again.value.figures.complaintsPer10kUsers).toBe(3.33)
})

test('a month is reported when it is over, by the window or someone above it, for a window', async () => {
  expect(code(await generate(window, {}, bj('11-30 23:59')))).toBe('unknownPeriod')
  expect(code(await generate(window, { period: '2026-12' }))).toBe('unknownPeriod')
  expect(code(await generate('B-HN-HY'))).toBe('notAllowed')
  expect(code(await generate('P-ZJ'))).toBe('notAllowed')
  expect(code(await generate(window, {}, newYear, ['auditor']))).toBe('notYourRole')
  expect(code(await generate('P-HN', { organisation: 'B-HN-CS' }))).toBe('notYourTier')
  expect(code(await generate('P-HN', { organisation: 'nowhere' }))).toBe('unknownOrganisation')
})

test('reports are seen by their own organisation, by those above it, and by whom they went to', async () => {
  await drafted()
  const sps = await drafted('W-SP-L11')
  const mine = [`${window} 2026-11`]
  expect(await list(window)).toEqual(mine)
  expect(await list('B-HN-CS', '2026-11')).toEqual(mine)
  expect(await list('P-HN')).toEqual(mine)
  expect(await list('N-CN')).toEqual(mine)
  expect(await list('P-HN', '2026-10')).toEqual([])
  expect(await list('P-ZJ')).toEqual([])
  expect(await list('W-HN-CS-HALL01')).toEqual([])
  expect(await list('SP-L11')).toEqual(['W-SP-L11 2026-11'])
  expect((await submit('W-SP-L11', sps.id)).ok).toBe(true)
  expect(await list('P-HN')).toEqual([...mine, 'W-SP-L11 2026-11'])
})

test('a window submits its own report to its province and nobody else, and then it is frozen', async () => {
  const { id, figures } = await drafted()
  expect(code(await submit('W-HN-CS-HALL01', id))).toBe('notDrafted')
  expect(code(await submit('P-HN', id))).toBe('notAllowed')
  expect(code(await submit(window, id, 'N-CN'))).toBe('notNextDesk')
  expect(code(await submit(window, '019ab000-0000-7000-8000-000000000000'))).toBe('notDrafted')
  const outcome = await submit(window, id, 'P-HN')
  if (!outcome.ok) throw new Error(outcome.no.code)
  expect(outcome.value).toMatchObject({
    state: 'submitted',
    submittedAt: bj('12-04 16:00'),
    submittedTo: 'P-HN',
    overdue: false,
    figures,
  })
  expect(code(await submit(window, id, undefined, bj('12-04 16:01')))).toBe('alreadySubmitted')
  expect(code(await generate(window))).toBe('alreadySubmitted')
})

test('a report that comes after the fifth working day is late; one of the centre goes to the centre', async () => {
  const { id } = await drafted('W-CN-WEB')
  const outcome = await submit('W-CN-WEB', id, undefined, bj('12-07 18:00:01'))
  expect(outcome.ok && [outcome.value.submittedTo, outcome.value.overdue]).toEqual(['N-CN', true])
  const onTime = await drafted('W-CN-MAIL')
  const last = await submit('W-CN-MAIL', onTime.id, 'N-CN', bj('12-07 18:00'))
  expect(last.ok && last.value.overdue).toBe(false)
})

test('the missing reports of the past month are drawn up once, and no draft is touched', async () => {
  const before = await drafted('W-HN-HY-10000')
  await generate('W-HN-HY-10000', { organisation: 'W-HN-HY-10000' })
  const drawnUp = await generateMonthlyReports(shell(), newYear)
  expect(drawnUp).toBeGreaterThan(10)
  expect(await generateMonthlyReports(shell(), newYear)).toBe(0)
  expect(await list('W-HN-HY-10000')).toHaveLength(1)
  const { rows } = await database.pool.query('select figures from reports where id = $1', [before.id])
  expect(rows[0].figures.complaintsPer10kUsers).toBe(0)
  expect(await list('SP-N01')).toEqual([])
})
