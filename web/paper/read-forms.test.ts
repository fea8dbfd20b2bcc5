import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { NoSheet } from '../network/import/read-sheet.ts'
import { readForms, titlesOfPaper } from './read-forms.ts'

const heads = '受理时间,类别,详细描述'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function workbook(cell: string, more: Readonly<Record<string, string>> = {}): Blob {
  const relations = (type: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`
  const text = (at: string, said: string) => `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1">${text('A1', '受理时间')}${text('B1', '类别')}${text('C1', '详细描述')}</row><row r="2">${cell}${text('B2', '投诉')}${text('C2', '无法登录')}</row></sheetData></worksheet>`,
    ...more,
  }
  return new Blob([
    new Uint8Array(
      zipSync(Object.fromEntries(Object.entries(parts).map(([name, said]) => [name, strToU8(said)]))),
    ),
  ])
}

const moment = '<c r="A2" s="1"><v>46348.4375</v></c>'
const formula = '<c r="A2" s="1"><f>NOW()</f><v>46348.4375</v></c>'

test('the forms of a table are read as text, each with its line', async () => {
  const text = `${heads},用户姓名\r\n2026-11-22 10:30,投诉,无法登录,李四\r\n,,,\r\n2026/11/22 11:00,咨询,"a,b",\r\n`
  expect(await readForms(new Blob([text]))).toEqual([
    { line: 2, cells: { takenAt: '2026-11-22 10:30', kind: '投诉', description: '无法登录', name: '李四' } },
    { line: 4, cells: { takenAt: '2026/11/22 11:00', kind: '咨询', description: 'a,b' } },
  ])
})

test('a time that a workbook keeps as a number of days is what its clock shows', async () => {
  expect(await readForms(workbook(moment))).toEqual([
    { line: 2, cells: { takenAt: '2026-11-22 10:30:00', kind: '投诉', description: '无法登录' } },
  ])
})

test('the empty table that one keeps has heads of ours in either language', async () => {
  for (const language of ['zh', 'en'] as const) {
    const text = `${titlesOfPaper(language).join(',')}\nA-1,2026-11-22 10:30,投诉`
    expect((await readForms(new Blob([text])))[0]?.cells.formNo).toBe('A-1')
  }
})

describe('what is no plain table of forms is refused by name', () => {
  const row = '2026-11-22 10:30,投诉,无法登录'
  const bytes = (...values: number[]) => new Blob([new Uint8Array(values)])
  test.each<[string, Blob, string]>([
    ['a formula in a workbook', workbook(formula), 'formulas'],
    ['a formula in a text', new Blob([`${heads}\n=1+1,投诉,a`]), 'formulas'],
    ['macros', workbook(moment, { 'xl/vbaProject.bin': 'x' }), 'macros'],
    ['other files', workbook(moment, { 'xl/externalLinks/externalLink1.xml': '<a/>' }), 'links'],
    ['an archive of nothing', workbook(moment, { 'xl/media/a.xml': ' '.repeat(61_000_000) }), 'tooLarge'],
    ['a broken archive', bytes(0x50, 0x4b, 3, 4, 1, 2), 'unreadable'],
    ['an old or encrypted workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 1), 'oldWorkbook'],
    ['sixteen bits a letter', bytes(0xff, 0xfe, 0x17, 0x53), 'encoding'],
    ['no text', bytes(0xff, 0xff, 0xff), 'encoding'],
    ['columns of somebody else', new Blob([`${heads},密码\n${row},x`]), 'foreignHeads'],
    ['a column twice', new Blob([`${heads},类别\n${row},x`]), 'twiceHeads'],
    ['a column that is needed', new Blob(['受理时间,类别\n2026,投诉']), 'missingHeads'],
    ['no rows', new Blob([`${heads}\n,,\n`]), 'empty'],
    ['too many', new Blob([`${heads}\n${`${row}\n`.repeat(5001)}`]), 'tooManyRows'],
    ['a novel', new Blob([`${heads}\n2026,投诉,${'a'.repeat(8001)}`]), 'cellTooLong'],
    ['too much', new Blob([new Uint8Array(5_000_001)]), 'tooLarge'],
  ])('%s', async (_what, file, why) => {
    await expect(readForms(file)).rejects.toThrow(new NoSheet(why))
  })
})
