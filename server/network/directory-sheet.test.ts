import readExcel from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { branch, caseShell } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { exportDirectoryUse } from './export-directory.ts'
import { importDirectoryUse } from './import-directory.ts'

const now = instant('2026-11-23T10:00:00+08:00')
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
})
afterAll(() => database.drop())

const contact = (name: string) => ({ name, role: '', phone: '0731-1', mobile: '', email: '' })
const row = (line: number, organisation: string, change: object = {}) => ({
  ...{ line, organisation, primary: contact('甲'), backup: contact('乙'), dutyHours: '', escalation: '' },
  ...change,
})
const sheet = [
  row(2, 'P-HN', { escalation: '=HYPERLINK("x")' }),
  row(3, branch),
  row(4, branch),
  row(5, 'P-GD'),
  row(6, 'nobody'),
  row(7, 'SP-L11', { validFrom: '2026-12-01', validTo: '2026-11-01' }),
]
async function send(rows: readonly object[], accepted?: string) {
  const body = { rows, ...(accepted ? { accepted } : {}) }
  return importDirectoryUse(callBy('P-HN', now, { body }, ['supervisor']) as never, shell)
}
async function looked(rows: readonly object[], accepted?: string) {
  const done = await send(rows, accepted)
  if (!done.ok) throw new Error(done.no.code)
  return done.value
}
const kept = async () =>
  (await database.pool.query('select count(*)::int as n from contact_directory')).rows[0]?.n

test('a sheet is looked at row by row and nothing is written by looking', async () => {
  const { rows, isWritten } = await looked(sheet)
  expect(rows.map(({ line, becomes, problems }) => [line, becomes, ...problems])).toEqual([
    [2, 'new'],
    [3, 'new'],
    [4, 'wrong', 'twice'],
    [5, 'wrong', 'notYours'],
    [6, 'wrong', 'unknown'],
    [7, 'wrong', 'validTo'],
  ])
  expect([isWritten, await kept()]).toEqual([false, 0])
})

test('it is written as it was looked at, and a second time nothing is there to be written', async () => {
  const { outcome } = await looked(sheet)
  expect((await looked(sheet, outcome)).isWritten).toBe(true)
  expect(await kept()).toBe(2)
  expect(await send(sheet, outcome)).toMatchObject({ ok: false, no: { code: 'listChanged' } })
  const again = await looked(sheet)
  expect(again.rows.slice(0, 2).map((one) => one.becomes)).toEqual(['same', 'same'])
  const changed = await looked([row(2, 'P-HN', { escalation: '处长' })])
  expect(changed.rows.map((one) => one.becomes)).toEqual(['changed'])
})

test('what is taken out has the columns that are taken in, and no formula', async () => {
  const given = await exportDirectoryUse(callBy('P-HN', now, { query: {} }) as never, shell)
  if (!given.ok) throw new Error(given.no.code)
  let text = ''
  for await (const part of (given.value as { content: AsyncIterable<string> }).content) text += part
  const [titles = '', ...lines] = text.trim().split('\r\n')
  expect(titles.startsWith('单位编号,单位名称,首联系人姓名')).toBe(true)
  expect(lines).toHaveLength(2)
  expect(text).toContain(`'=HYPERLINK`)
  const { rows } = await database.pool.query(
    `select what from acts where what like 'directory%' order by seq`,
  )
  expect(rows.map((one) => one.what)).toEqual(['directoryImported', 'directoryExported'])
})

test('as a workbook it is the same table, and telephone numbers keep their zeros', async () => {
  const call = callBy('P-HN', now, { query: { as: 'xlsx' } }) as never
  const given = await exportDirectoryUse(call, shell)
  if (!given.ok) throw new Error(given.no.code)
  const parts: Uint8Array[] = []
  for await (const part of (given.value as { content: AsyncIterable<Uint8Array> }).content) parts.push(part)
  const [{ data = [] } = {}] = await readExcel(Buffer.concat(parts))
  expect(data[0]?.slice(0, 3)).toEqual(['单位编号', '单位名称', '首联系人姓名'])
  expect(data.slice(1).map((cells) => [cells[0], cells[4]])).toEqual([
    [branch, '0731-1'],
    ['P-HN', '0731-1'],
  ])
})
