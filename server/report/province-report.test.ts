import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReportTable } from '#contract/report/report-page.ts'
import { rows as november, novemberWindow as window } from '#domain/report/november.fixture.ts'
import { played } from '#domain/report/november-played.fixture.ts'
import { bj } from '#domain/testing/play.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { generateReportUse } from './generate-report.ts'
import { callBy, insertUnits, recordNovember, recordPlay, shellOn } from './november.fixture.ts'
import { showReportUse } from './show-report.ts'
import { submitReportUse } from './submit-report.ts'

let database: TestDatabase
const newYear = bj('12-01 00:05')
const hall = 'W-HN-CS-HALL01'
const shell = () => shellOn(database.pool, newYear)

beforeAll(async () => {
  database = await freshDatabase()
  await insertUnits(database.pool, newYear)
  await recordNovember(database.pool)
  // As if some of them had come in at another window of the province.
  for (const [index, row] of november.slice(0, 3).entries())
    await recordPlay(played(row, 50 + index), database.pool, { mainWindow: hall })
})
afterAll(() => database.drop())

test('the report of a province is about all its windows, told apart by city and window, and goes to the centre', async () => {
  const call = callBy('P-HN', newYear, { body: { organisation: 'P-HN', period: '2026-11' } }, ['unitHead'])
  const drawn = await generateReportUse(call, shell())
  if (!drawn.ok) throw new Error(drawn.no.code)
  const { id, figures } = drawn.value
  expect(figures.acceptedCount).toBe(15)
  const shown = await showReportUse(callBy('P-HN', newYear, { params: { id } }, ['unitHead']), shell())
  if (!shown.ok) throw new Error(shown.no.code)
  const annex = new Map(shown.value.parts?.at(-1)?.tables.map((one) => [one.name, one]))
  const accepted = (table: ReportTable | undefined) => table?.rows.map((cells) => cells.slice(0, 2))
  expect(accepted(annex.get('windows'))).toEqual([
    [window, 12],
    [hall, 3],
  ])
  expect(accepted(annex.get('cities'))).toEqual([['长沙', 15]])
  const submission = callBy('P-HN', newYear, { params: { id }, body: {} }, ['unitHead'])
  const submitted = await submitReportUse(submission, shell())
  expect(submitted.ok && submitted.value.submittedTo).toBe('N-CN')
})
