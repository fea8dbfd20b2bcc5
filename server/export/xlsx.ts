import { strToU8, zip } from 'fflate'
import type { TableDocument } from './document.ts'
import { escaped } from './document.ts'
import { plainSheet, type Sheet, sheetsOf } from './xlsx-sheet.ts'
import { styles } from './xlsx-styles.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Nothing in the file says when it was made; the same report is the same file. */
const ALWAYS = '2000-01-01T00:00:00'

/** A workbook (Office Open XML): a sheet for each section, numbers as numbers, and every text as a text. */
export function xlsx(document: TableDocument): Promise<Uint8Array> {
  return workbookOf(sheetsOf(document))
}

/** A workbook of one table that can be taken in again: the titles, then the rows, every cell a text. */
export function xlsxTable(
  name: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  return workbookOf([plainSheet(name, titles, rows)])
}

async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const numbers = sheets.map((_, at) => at + 1)
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(numbers),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets.map((one) => one.name)),
    'xl/_rels/workbook.xml.rels': relations([
      ...numbers.map((n): [string, string] => ['worksheet', `worksheets/sheet${n}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': HEAD + styles,
    ...Object.fromEntries(sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, HEAD + xml])),
  }
  const bytes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  zip(bytes, { mtime: ALWAYS }, (error, data) => (error ? reject(error) : resolve(data)))
  return promise
}

function contentTypes(sheets: readonly number[]): string {
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...sheets.map((n) => [`/xl/worksheets/sheet${n}.xml`, 'worksheet']),
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${TYPE}.${type}+xml"/>`)
  const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults}${parts.join('')}</Types>`
}

function relations(to: ReadonlyArray<readonly [type: string, target: string]>): string {
  const each = to.map(
    ([type, target], at) => `<Relationship Id="r${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

function workbook(names: readonly string[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`,
  )
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`
}
