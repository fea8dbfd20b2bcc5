import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MonthView } from '#contract/report/report-month.ts'
import type { ReportTable } from '#contract/report/report-page.ts'
import type { Role } from '#domain/access/roles.ts'
import { rows as november } from '#domain/report/november.fixture.ts'
import { played } from '#domain/report/november-played.fixture.ts'
import { bj } from '#domain/testing/play.ts'
import { freshDatabase, type TestDatabase } from '../../database/testing/test-database.ts'
import { generateMonthlyReports } from '../monthly.ts'
import { callBy, insertUnits, recordNovember, recordPlay, shellOn } from '../november.fixture.ts'
import { remindOfReports } from '../report-notices.ts'
import { showReportUse, stepReportUse } from '../show-report.ts'
import { submitReportUse } from '../submit-report.ts'
import { showMonthUse } from './show-month.ts'
import { takeMonthUse } from './take-month.ts'

let database: TestDatabase
const newYear = bj('12-01 00:05')
const head: readonly Role[] = ['unitHead']
const shell = () => shellOn(database.pool, newYear)

beforeAll(async () => {
  database = await freshDatabase()
  await insertUnits(database.pool, newYear)
  await recordNovember(database.pool)
  // As if some of them had come in at the website, from customers of two provinces and from one of none (A14).
  for (const [at, province] of ['湖南', '湖南', '浙江', null].entries()) {
    const p = played(november[at] ?? fail(), 50 + at)
    const customer = { ...p.c.intake.customer, province }
    const change = { mainWindow: 'W-CN-WEB', shardKey: 0, intake: { ...p.c.intake, customer } }
    await recordPlay(p, database.pool, change)
  }
  for (const [at, row] of november.slice(0, 5).entries())
    await recordPlay(played(row, 70 + at), database.pool, { mainWindow: 'W-ZJ-HZ-10000', shardKey: 3300 })
  await generateMonthlyReports(shell(), newYear)
})
afterAll(() => database.drop())

function fail(): never {
  throw new Error('there are cases in November')
}
async function month(by = 'N-CN', at = newYear): Promise<MonthView> {
  const outcome = await showMonthUse(callBy(by, at, { params: { period: '2026-11' } }, head), shell())
  if (!outcome.ok) throw new Error(outcome.no.code)
  return outcome.value
}
const rowOf = async (organisation: string) => {
  const { owing, own } = await month()
  return organisation === 'N-CN'
    ? own
    : (owing.find((one) => one.organisation === organisation)?.report ?? null)
}
async function look(organisation: string) {
  const id = (await rowOf(organisation))?.id ?? ''
  const outcome = await showReportUse(callBy('N-CN', newYear, { params: { id } }, head), shell())
  if (!outcome.ok) throw new Error(outcome.no.code)
  return outcome.value
}
async function submit(organisation: string, at: string) {
  const id = (await rowOf(organisation))?.id ?? ''
  const call = callBy(organisation, bj(at), { params: { id }, body: {} }, head)
  const outcome = await submitReportUse(call, shell())
  return outcome.ok ? outcome.value.submittedTo : outcome.no.code
}
const tableOf = async (organisation: string, name: string): Promise<ReportTable> =>
  (await look(organisation)).parts?.flatMap((part) => part.tables).find((one) => one.name === name) ?? fail()
const accepted = (table: ReportTable) => table.rows.map((cells) => cells.slice(0, 2))

test('on the first of the month the provinces and the centre have their reports, and the centre sees who owes one', async () => {
  const { own, owing } = await month()
  expect(own?.organisation).toBe('N-CN')
  expect(owing.map((one) => one.organisation)).toEqual(
    expect.arrayContaining(['P-HN', 'P-ZJ', 'P-GD', 'P-SH', 'W-CN-WEB']),
  )
  expect(new Set(owing.map((one) => one.report?.state))).toEqual(new Set(['draft']))
  const province = await month('P-HN')
  expect(province.owing.every((one) => one.organisation.startsWith('W-HN-'))).toBe(true)
  expect(province.own?.organisation).toBe('P-HN')
  const window = callBy('W-HN-CS-10000', newYear, { params: { period: '2026-11' } }, head)
  const refused = await showMonthUse(window, shell())
  expect(refused.ok || refused.no.code).toBe('notYourTier')
})

test('the report of the centre counts what the provinces and the national windows count together', async () => {
  const { own, owing } = await month()
  for (const figure of [
    'acceptedCount',
    'complaintCount',
    'firstReplyOnTime',
    'spDispatched',
    'refundAmount',
  ]) {
    const parts = owing.map((one) => one.report?.figures[figure] ?? 0)
    expect([figure, own?.figures[figure]]).toEqual([figure, parts.reduce((n, one) => n + one, 0)])
  }
  expect(own?.figures.acceptedCount).toBe(21)
  expect(accepted(await tableOf('N-CN', 'units'))).toEqual([
    ['P-HN', 12],
    ['P-ZJ', 5],
    ['W-CN-WEB', 4],
  ])
})

test('a province reads what the national windows had of its customers, and nobody else’s', async () => {
  expect(accepted(await tableOf('P-HN', 'nationalWindows'))).toEqual([['W-CN-WEB', 2]])
  expect(accepted(await tableOf('P-ZJ', 'nationalWindows'))).toEqual([['W-CN-WEB', 1]])
  expect(accepted(await tableOf('P-GD', 'nationalWindows'))).toEqual([])
  expect(accepted(await tableOf('N-CN', 'nationalProvinces'))).toEqual([
    ['湖南', 2],
    ['', 1],
    ['浙江', 1],
  ])
  expect(accepted(await tableOf('W-CN-WEB', 'provinces'))).toEqual(
    accepted(await tableOf('N-CN', 'nationalProvinces')),
  )
})

test('provinces are reminded as windows are; the centre accepts from the month, and hands its own in to itself', async () => {
  expect(await submit('P-HN', '12-04 10:00')).toBe('N-CN')
  await remindOfReports(shell(), bj('12-07 18:01'))
  const { rows } = await database.pool.query<{ organisation: string }>(
    "select organisation from report_notices where what = 'reportLate' and organisation like 'P-%'",
  )
  expect(rows.map((one) => one.organisation).sort()).toEqual(['P-GD', 'P-SH', 'P-ZJ'])
  expect(
    (await month('N-CN', bj('12-07 18:01'))).owing.find((one) => one.organisation === 'P-ZJ'),
  ).toMatchObject({
    report: { overdue: true, state: 'draft' },
    may: [],
  })
  const { report, version, may } = (await month()).owing.find((one) => one.organisation === 'P-HN') ?? fail()
  expect(may).toEqual(['accept', 'return'])
  const body = { step: 'accept' as const, seen: version }
  const call = callBy('N-CN', bj('12-08 10:00'), { params: { id: report?.id ?? '' }, body }, head)
  expect((await stepReportUse(call, shell())).ok).toBe(true)
  expect((await rowOf('P-HN'))?.state).toBe('accepted')
  expect(await submit('N-CN', '12-09 10:00')).toBe('N-CN')
  const told = await database.pool.query(
    "select from report_notices where organisation = 'N-CN' and what = 'reportSubmitted'",
  )
  expect(told.rowCount).toBe(1)
})

test('all that was submitted is taken in one archive, with the report of the centre, and that is on record', async () => {
  const taken = async (by: string) => {
    const said = { params: { period: '2026-11' }, query: { as: 'xlsx' as const } }
    const outcome = await takeMonthUse(callBy(by, newYear, said, head), shell())
    if (!outcome.ok) return outcome.no.code
    const pieces: Uint8Array[] = []
    for await (const piece of outcome.value.content) pieces.push(Buffer.from(piece))
    return { name: outcome.value.name, files: unzipSync(Buffer.concat(pieces)) }
  }
  const all = await taken('N-CN')
  if (typeof all === 'string') throw new Error(all)
  expect(all.name).toBe('月报汇总 2026-11.zip')
  expect(Object.keys(all.files)).toEqual([
    expect.stringMatching(/湖南省运营部门 2026-11\.xlsx$/),
    expect.stringMatching(/ 2026-11\.xlsx$/),
  ])
  const [first] = Object.values(all.files)
  expect(strFromU8(first ?? new Uint8Array(), true).slice(0, 2)).toBe('PK')
  expect(await taken('W-HN-CS-10000')).toBe('notYourTier')
  const { rows } = await database.pool.query(
    "select organisation, about from acts where what = 'reportsTaken'",
  )
  expect(rows).toEqual([{ organisation: 'N-CN', about: { period: '2026-11', kind: 'xlsx', count: 2 } }])
})
