import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReportView, WrittenForm } from '#contract/report/report-page.ts'
import type { Role } from '#domain/access/roles.ts'
import { plainWishes } from '#domain/notice/wishes.ts'
import { rows as november, novemberWindow as window } from '#domain/report/november.fixture.ts'
import { played } from '#domain/report/november-played.fixture.ts'
import { bj } from '#domain/testing/play.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { noticesFor } from '../notice/notice-store.ts'
import { generateFor } from './generate-report.ts'
import { callBy, insertUnits, recordNovember, recordPlay, shellOn } from './november.fixture.ts'
import { remindOfReports } from './report-notices.ts'
import { showReportUse, stepReportUse, writeReportUse } from './show-report.ts'
import { submitReportUse } from './submit-report.ts'

let database: TestDatabase
let id: string
const newYear = bj('12-01 00:05')
const shell = () => shellOn(database.pool, newYear)
const head: readonly Role[] = ['supervisor']

beforeAll(async () => {
  database = await freshDatabase()
  await insertUnits(database.pool, newYear)
  await recordNovember(database.pool)
  id = (await draw()).id
})
afterAll(() => database.drop())

async function draw() {
  const outcome = await generateFor(window, '2026-11', shell(), { now: newYear })
  if (!outcome.ok) throw new Error(outcome.no.code)
  return outcome.value
}
async function look(by = window): Promise<ReportView> {
  const outcome = await showReportUse(callBy(by, newYear, { params: { id } }, head), shell())
  if (!outcome.ok) throw new Error(outcome.no.code)
  return outcome.value
}
type Wish = { readonly reason?: string; readonly roles?: readonly Role[]; readonly version?: number }
async function step(by: string, name: 'sign' | 'accept' | 'return', at: string, wish: Wish = {}) {
  const { reason = null, roles = head, version = (await look()).version } = wish
  const body = { step: name, seen: version, reason }
  const outcome = await stepReportUse(callBy(by, bj(at), { params: { id }, body }, roles), shell())
  return outcome.ok ? outcome.value.report.state : outcome.no.code
}
async function submit(at: string) {
  const call = callBy(window, bj(at), { params: { id }, body: {} }, head)
  const outcome = await submitReportUse(call, shell())
  return outcome.ok ? outcome.value.state : outcome.no.code
}
const measure = { what: 'Second line answers within the hour', who: 'the desk', until: '2026-12-31' }
const written: WrittenForm = { conclusion: 'Complaints of fees grew.', measures: [measure], followUps: [] }
async function write(at: string, version?: number) {
  const body = { seen: version ?? (await look()).version, written }
  const outcome = await writeReportUse(callBy(window, bj(at), { params: { id }, body }, head), shell())
  return outcome.ok ? outcome.value.report.state : outcome.no.code
}
const columnOf = (view: ReportView, table: string, column: string) => {
  const found = view.parts?.flatMap((part) => part.tables).find((one) => one.name === table)
  const at = found?.columns.findIndex((one) => one.name === column) ?? -1
  return { rows: found?.rows.map((cells) => cells[at]), total: found?.total?.[at] }
}

test('the parts of November add up to its figures, and name no customer', async () => {
  const view = await look()
  const { figures } = view.report
  expect(view.parts?.map((part) => part.no)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13])
  for (const table of ['compared', 'trend', 'channels', 'categories', 'provinces']) {
    const { rows, total } = columnOf(view, table, 'accepted')
    expect([table, total]).toEqual([table, figures.acceptedCount])
    expect(rows?.reduce((n: number, one) => n + Number(one), 0)).toBe(figures.acceptedCount)
  }
  expect(columnOf(view, 'promises', 'resolveRate').total).toBe(figures.resolveOnTimeRate)
  expect(columnOf(view, 'sps', 'dispatched').total).toBe(figures.spDispatched)
  expect(columnOf(view, 'refunds', 'refundAmount').total).toBe(figures.refundAmount)
  const overdue = columnOf(view, 'overdue', 'promise').rows
  expect(overdue?.filter((one) => one === 'resolve')).toHaveLength(2)
  expect(overdue?.filter((one) => one === 'firstReply')).toHaveLength(1)
  expect(columnOf(view, 'typical', 'case').rows?.length).toBeGreaterThan(0)
  const { rows } = await database.pool.query('select state from cases')
  for (const { state } of rows) {
    const { account, name } = state.intake.customer
    for (const of of [account, name, state.intake.description])
      if (of) expect(JSON.stringify(view.parts)).not.toContain(of)
  }
})

test('only the head writes, and nobody over what they have not read', async () => {
  const agent = callBy(window, newYear, { params: { id }, body: { seen: 1, written } }, ['agent'])
  const refusedAgent = await writeReportUse(agent, shell())
  expect(refusedAgent.ok || refusedAgent.no.code).toBe('notYourRole')
  const { version } = await look()
  expect(await write('12-01 09:00', version)).toBe('draft')
  expect(await write('12-01 09:01', version)).toBe('reportChanged')
  expect((await look()).written).toMatchObject({ conclusion: written.conclusion, measures: [measure] })
})

test('signed figures are those that are submitted: drawing up anew takes the signature away, not the words', async () => {
  expect(await step(window, 'sign', '12-01 10:00')).toBe('signed')
  await draw()
  const view = await look()
  expect([view.report.state, view.signed, view.written.conclusion]).toEqual([
    'draft',
    null,
    written.conclusion,
  ])
})

test('the province returns it with a reason, it is submitted again and accepted; every round is kept', async () => {
  expect(await step(window, 'sign', '12-01 11:00')).toBe('signed')
  expect(await step('P-HN', 'accept', '12-01 12:00')).toBe('reportNotNow')
  expect(await submit('12-04 16:00')).toBe('submitted')
  expect((await look('P-HN')).may).toEqual(['accept', 'return'])
  expect(await step(window, 'accept', '12-04 17:00')).toBe('notAllowed')
  expect(await step('P-HN', 'return', '12-04 17:00')).toBe('validationFailed')
  expect(await step('P-HN', 'return', '12-04 17:01', { reason: 'causes are missing' })).toBe('returned')
  const back = await look()
  expect(back.may).toEqual(['write', 'sign', 'submit'])
  // It came in time; that it was returned makes it no later.
  expect([back.report.overdue, back.report.submittedAt]).toEqual([false, null])
  expect(await write('12-08 09:00')).toBe('returned')
  expect(await submit('12-08 10:00')).toBe('submitted')
  expect(await step('P-HN', 'accept', '12-08 11:00')).toBe('accepted')
  const { rounds, report } = await look()
  expect(rounds).toMatchObject([
    { to: 'P-HN', decided: { outcome: 'returned', reason: 'causes are missing' } },
    { submittedAt: bj('12-08 10:00'), decided: { outcome: 'accepted', reason: null } },
  ])
  expect(report.overdue).toBe(false)
})

test('what was submitted is frozen, in the database too, and what arrives later stands beside it', async () => {
  const before = await look()
  expect(before.corrections).toEqual([])
  expect(await write('12-09 09:00')).toBe('alreadySubmitted')
  await expect(
    database.pool.query(`update report_lives set parts = '[]' where report = '${id}'`),
  ).rejects.toThrow('is not changed')
  const [first] = november
  if (!first) throw new Error('there are cases in November')
  await recordPlay(played(first, 99), database.pool, { changedAt: bj('12-09 09:00') })
  // Counting happens by itself; here it is waited for by drawing up another report.
  await generateFor('W-HN-HY-10000', '2026-11', shell(), { now: newYear })
  const after = await look()
  expect([after.report.figures, after.parts]).toEqual([before.report.figures, before.parts])
  expect(after.corrections).toContainEqual({ figure: 'acceptedCount', frozen: 12, now: 13 })
})

test('the measures of a month are there to be followed up in the next', async () => {
  const outcome = await generateFor(window, '2026-12', shell(), { now: bj('12-31 23:59:59') })
  expect(outcome.ok || outcome.no.code).toBe('unknownPeriod')
  const january = '2027-01-01T00:05:00.000+08:00'
  const now = new Date(january).toISOString() as never
  const next = await generateFor(window, '2026-12', shell(), { now })
  if (!next.ok) throw new Error(next.no.code)
  const call = callBy(window, newYear, { params: { id: next.value.id } }, head)
  const view = await showReportUse(call, shell())
  expect(view.ok && view.value.written.followUps).toEqual([{ ...measure, came: 'underWay', note: '' }])
})

test('the receiver is told of what came in, the window of what was returned, and who is late of that, once', async () => {
  const told = async (organisation: string) => {
    const { rows } = await database.pool.query<{ what: string }>(
      'select what from report_notices where organisation = $1 order by at, what',
      [organisation],
    )
    return rows.map((one) => one.what)
  }
  expect(await told('P-HN')).toEqual(['reportSubmitted', 'reportSubmitted'])
  expect(await told(window)).toEqual(['reportReturned'])
  const late = 'W-HN-HY-10000'
  expect(await remindOfReports(shell(), bj('12-05 12:00'))).toBe(0)
  for (const at of ['12-06 18:00', '12-07 10:00', '12-07 18:01', '12-08 09:00'])
    await remindOfReports(shell(), bj(at))
  expect(await told(late)).toEqual(['reportDueSoon', 'reportLate'])
  expect(await told(window)).toEqual(['reportReturned'])
  const page = await noticesFor(callBy(late, newYear, {}), shell(), {
    ...{ readTo: '00000000-0000-7000-8000-000000000000', wishes: plainWishes, limit: 9 },
  })
  expect(page.map((one) => [one.what, one.kind, one.number])).toEqual([
    ['reportLate', 'overdue', null],
    ['reportDueSoon', 'atRisk', null],
  ])
})
