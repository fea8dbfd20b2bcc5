import { strFromU8, unzipSync } from 'fflate'
import readSheets from 'read-excel-file/node'
import { extractText } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isPercent } from '#contract/report/figure-groups.ts'
import { figureWords } from '#contract/report/figure-words.ts'
import type { FileForm } from '#contract/report/report-file.ts'
import type { Report } from '#contract/report/reports.ts'
import { expected, rows as november, novemberWindow as window } from '#domain/report/november.fixture.ts'
import { played } from '#domain/report/november-played.fixture.ts'
import { bj } from '#domain/testing/play.ts'
import { freshDatabase, type TestDatabase } from '../../database/testing/test-database.ts'
import { generateReportUse } from '../generate-report.ts'
import { callBy, insertUnits, recordNovember, recordPlay, shellOn } from '../november.fixture.ts'
import { takeReportUse } from './take-report.ts'

let database: TestDatabase
let report: Report
const newYear = bj('12-01 00:05')
const shell = () => shellOn(database.pool, newYear)

beforeAll(async () => {
  database = await freshDatabase()
  await insertUnits(database.pool, newYear)
  await recordNovember(database.pool)
  await recordOctober()
  const body = { organisation: window, period: '2026-11', averageActiveUsers: 48_000 }
  const outcome = await generateReportUse(callBy(window, newYear, { body }), shell())
  if (!outcome.ok) throw new Error(outcome.no.code)
  report = outcome.value
})
afterAll(() => database.drop())

/** The ten complaints of October, from which those of November grew. */
async function recordOctober() {
  const general = november.find((row) => row.category === 'general')
  if (!general) throw new Error('there is a general complaint in November')
  const times = { accepted: '10-08 09:00', firstReply: '10-08 09:10', resolved: '10-08 10:00' }
  for (let which = 0; which < 10; which++)
    await recordPlay(
      played({ ...general, ...times, topTier: 1, account: `O${which}` }, 100 + which),
      database.pool,
    )
}

async function taken(as: FileForm, by = window, language: 'zh' | 'en' = 'zh') {
  const call = callBy(by, newYear, { params: { id: report.id }, query: { as, language } })
  const outcome = await takeReportUse(call, shell())
  if (!outcome.ok) return outcome.no.code
  const pieces: Uint8Array[] = []
  for await (const piece of outcome.value.content) pieces.push(Buffer.from(piece))
  return { ...outcome.value, data: Buffer.concat(pieces) }
}
async function bytesOf(as: FileForm, language: 'zh' | 'en' = 'zh'): Promise<Buffer> {
  const file = await taken(as, window, language)
  if (typeof file === 'string') throw new Error(file)
  return file.data
}
const words: Readonly<Record<string, unknown>> = figureWords.zh
const written = (name: string, value: number | null | undefined) =>
  value === null || value === undefined ? '—' : `${value}${isPercent(name) ? '%' : ''}`

test('what is taken has the 29 figures of C39', () => {
  expect(Object.keys(expected)).toHaveLength(29)
  expect(report.figures).toMatchObject(expected)
})

test('the workbook has the figures of C39 as numbers, and a sheet for each part', async () => {
  const sheets = await readSheets(await bytesOf('xlsx'))
  expect(sheets.map((one) => one.sheet)).toHaveLength(14)
  const rows = sheets.flatMap((one) => one.data)
  const figures = rows.flatMap(([name, value]) => [[name, value]])
  for (const [name, value] of Object.entries(report.figures))
    expect(figures).toContainEqual([words[name], value ?? '—'])
})

test('the text to go on with has them in its tables, in Chinese type', async () => {
  const files = unzipSync(await bytesOf('docx'))
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const rows = [...xml.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([cell]) =>
      [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
    ),
  )
  for (const [name, value] of Object.entries(report.figures))
    expect(rows).toContainEqual([words[name], written(name, value)])
  expect(xml).toContain('w:eastAsia="宋体"')
  expect(xml).toContain('w:tblHeader')
  expect(xml).toContain('签发人：________________')
})

test('the paper has them too, and its pages are numbered', async () => {
  const { text, totalPages } = await extractText(new Uint8Array(await bytesOf('pdf')), { mergePages: false })
  const whole = text.join('\n').replace(/\s+/g, '')
  for (const [name, value] of Object.entries(report.figures))
    expect(whole).toContain(`${words[name]}${written(name, value)}`.replace(/\s+/g, ''))
  expect(totalPages).toBeGreaterThan(3)
  for (const [at, page] of text.entries())
    expect(page.replace(/\s+/g, '')).toContain(`第${at + 1}页，共${totalPages}页`)
})

test('a file says what it is, is named for what is in it, and is taken by whoever sees the report', async () => {
  for (const as of ['xlsx', 'docx', 'pdf'] as const) {
    const file = await taken(as, 'P-HN', 'en')
    if (typeof file === 'string') throw new Error(file)
    expect(file.name).toMatch(new RegExp(`^Service analysis reports .* 2026-11\\.${as}$`))
    expect(file.bytes).toBe(file.data.byteLength)
    expect(file.data.subarray(0, 4).toString('latin1')).toBe(as === 'pdf' ? '%PDF' : 'PK\x03\x04')
  }
  expect(await taken('pdf', 'P-ZJ')).toBe('notDrafted')
  const { rows } = await database.pool.query(
    `select organisation, about from acts where what = 'reportTaken' order by seq desc limit 1`,
  )
  expect(rows).toEqual([{ organisation: 'P-HN', about: { id: report.id, period: '2026-11', kind: 'pdf' } }])
})
