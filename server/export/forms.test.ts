import { strFromU8, unzipSync } from 'fflate'
import readSheets from 'read-excel-file/node'
import { extractText } from 'unpdf'
import { expect, test } from 'vitest'
import type { DocumentTable, TableDocument } from './document.ts'
import { fileName, writeForm } from './forms.ts'
import { writeBeside } from './write-beside.ts'

const column = (title: string) => ({ title, format: null })
const cell = (text: string) => ({ text, number: null })
const table = (rows: DocumentTable['rows']): DocumentTable => ({
  ...{ title: '超时清单', columns: [column('工单'), column('原因'), { title: '小时', format: 'hours' }] },
  ...{ rows, total: null, note: null },
})
const document = (rows: DocumentTable['rows'], titles: readonly string[] = ['一、概述']): TableDocument => ({
  ...{ language: 'zh', title: '报告', under: '长沙', facts: [['状态', '草稿']] },
  sections: titles.map((title) => ({ title, said: null, tables: [table(rows)] })),
  ...{ signature: [['签发人', '']], page: '第{{n}}页，共{{all}}页' },
})

test('a table that goes on has its head again on every page, and none of its rows is lost', async () => {
  const rows = Array.from({ length: 120 }, (_, n) => [cell(`第${n}件`), cell('龘靐齉'), cell('')])
  const { text } = await extractText(new Uint8Array(await writeForm(document(rows), 'pdf')))
  expect(text.length).toBeGreaterThan(3)
  for (const page of text.slice(0, -1)) expect(page.replace(/\s/g, '')).toContain('工单原因小时')
  for (const [{ text: first } = cell('')] of rows) expect(text.join('').replace(/\s/g, '')).toContain(first)
  expect(text.join('')).toContain('龘靐齉')
})

test('no heading is left behind at the foot of a page', async () => {
  for (let lines = 20; lines < 32; lines++) {
    const rows = Array.from({ length: lines }, () => [cell('一件'), cell(''), cell('')])
    const file = await writeForm(document(rows, ['一、概述', '二、总量']), 'pdf')
    const { text } = await extractText(new Uint8Array(file))
    const at = text.findIndex((page) => page.includes('二、总量'))
    expect([lines, text[at]?.split('二、总量')[1]?.includes('一件')]).toEqual([lines, true])
  }
})

test('numbers are numbers, long ones of cases are texts, and signs that control machines are left out', async () => {
  const number = { text: '12.5', number: 12.5 }
  const file = await writeForm(
    document([[cell('43002026113000003'), cell('a\u0000b\u0007c\ud800'), number]]),
    'xlsx',
  )
  const rows = (await readSheets(Buffer.from(file)))[1]?.data ?? []
  expect(rows).toContainEqual(['43002026113000003', 'a\ufffdb\ufffdc\ufffd', 12.5])
})

test('sheets have names that a workbook takes, each once', async () => {
  const long = '很长的一个部分名称'.repeat(8)
  const titles = ["a/b:c?*[d]'e", long, long, 'ABC', 'abc', '']
  const names = (await readSheets(Buffer.from(await writeForm(document([], titles), 'xlsx')))).map(
    (one) => one.sheet,
  )
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length + 1)
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/)
})

test('the same workbook is the same file', async () => {
  const [one, two] = [await writeForm(document([]), 'xlsx'), await writeForm(document([]), 'xlsx')]
  expect(Buffer.from(one).equals(two)).toBe(true)
})

test('lines of a text stay lines where one goes on writing', async () => {
  const said = { title: '结论', text: '第一行\n第二行 & <w:p>' }
  const whole = { ...document([]), sections: [{ title: '一', said, tables: [] }] }
  const xml = strFromU8(unzipSync(await writeForm(whole, 'docx'))['word/document.xml'] ?? new Uint8Array())
  expect(xml).toMatch(/第一行<\/w:t>.*<w:p>.*第二行 &amp; &lt;w:p&gt;<\/w:t>/s)
})

test('what is written beside is what would be written here, and a document that cannot be written holds up no other', async () => {
  const broken = { ...document([]), sections: null } as never
  await expect(writeBeside(broken, 'xlsx')).rejects.toThrow()
  const there = await writeBeside(document([]), 'xlsx')
  expect(Buffer.from(there).equals(await writeForm(document([]), 'xlsx'))).toBe(true)
})

test('a file is named for what is in it, whatever that is called', () => {
  expect(fileName('报告 长沙 2026-11', 'pdf')).toBe('报告 长沙 2026-11.pdf')
  expect(fileName('../../etc/passwd', 'xlsx')).toBe('etc passwd.xlsx')
  expect(fileName('a\u202egpj.exe\n"<>|', 'docx')).toBe('a gpj.exe.docx')
  expect(fileName('...', 'pdf')).toBe('document.pdf')
  expect([...fileName('长'.repeat(300), 'pdf')]).toHaveLength(104)
})
