import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { NoSheet, readSheet } from './read-sheet.ts'
import { titlesIn, understood } from './understand-sheet.ts'

const rows =
  '编号,名称,类型,上级单位编号,地市,窗口类型\r\nB-HN-XT,湘潭后台,地市后台部门,P-HN,湘潭,\r\nW-1,湘潭营业厅,服务窗口,B-HN-XT,,营业厅\r\n'

test('a table in Chinese is a list of units', async () => {
  const { units, not, missing } = understood(await readSheet(new Blob([rows])))
  expect([not, missing]).toEqual([[], []])
  expect(units).toMatchObject([
    { line: 2, id: 'B-HN-XT', kind: 'branchBackOffice', parent: 'P-HN', city: '湘潭', windowKind: null },
    { line: 3, id: 'W-1', kind: 'serviceWindow', windowKind: 'businessHall' },
  ])
})

test('so is one in English, or in codes, whatever stands between the cells', () => {
  const english = 'Id;Name;Kind\nB-1;Branch;City back office\nD-1;Billing;department\n'
  return expect(
    readSheet(new Blob([english])).then((sheet) => understood(sheet).units),
  ).resolves.toMatchObject([
    { id: 'B-1', kind: 'branchBackOffice' },
    { id: 'D-1', kind: 'department' },
  ])
})

test('a table that an office in China saved in GB 18030 reads the same', async () => {
  const gb = new Uint8Array([
    0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xc0, 0xe0, 0xd0, 0xcd,
  ])
  expect(await readSheet(new Blob([gb]))).toEqual([['编号', '名称', '类型']])
})

test('a workbook is read as text, its first sheet', async () => {
  const sheet = await readSheet(
    new Blob([
      workbook([
        ['编号', '名称', '类型'],
        ['B-1', '007', '地市后台部门'],
      ]),
    ]),
  )
  expect(understood(sheet).units).toMatchObject([{ line: 2, id: 'B-1', name: '007' }])
})

test('a word that nobody knows is named with its line, and its row is left out', () => {
  const { units, not } = understood([
    ['编号', '名称', '类型'],
    ['B 1', '甲', '后台'],
    ['B-2', '', '相关部门'],
    ['B-3', '丙', 'SP'],
  ])
  expect(not).toEqual([
    { line: 2, column: 'id', text: 'B 1' },
    { line: 2, column: 'kind', text: '后台' },
    { line: 3, column: 'name', text: '' },
  ])
  expect(units.map((one) => one.id)).toEqual(['B-3'])
})

test('a table without the columns that are needed says which', () => {
  expect(understood([['名称']]).missing).toEqual(['id', 'kind'])
})

test('the empty table that one keeps has all titles in either language', () => {
  for (const language of ['zh', 'en'] as const)
    expect(understood([titlesIn(language)])).toMatchObject({ missing: [] })
})

describe('a file that is no table is refused', () => {
  test.each([
    ['no archive', new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])]), 'unreadable'],
    ['too large', new Blob([new Uint8Array(5_000_001)]), 'tooLarge'],
    ['an archive that would unpack to more than is good', bomb(), 'tooLarge'],
    ['no text', new Blob([new Uint8Array([0xff, 0xff, 0xff])]), 'unreadable'],
  ])('%s', async (_what, file, why) => {
    await expect(readSheet(file)).rejects.toThrow(new NoSheet(why))
  })
})

function bomb(): Blob {
  return new Blob([zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(61_000_000) })])
}

/** A workbook with one sheet. */
function workbook(cells: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = (type: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`
  const row = (texts: readonly string[], index: number) =>
    `<row r="${index + 1}">${texts.map((text, at) => `<c r="${'ABC'[at]}${index + 1}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${cells.map(row).join('')}</sheetData></worksheet>`,
  }
  const packed = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  )
  return new Uint8Array(packed)
}
