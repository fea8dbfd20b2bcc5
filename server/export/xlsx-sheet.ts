import {
  type DocumentCell,
  type DocumentSection,
  type DocumentTable,
  escaped,
  type NumberFormat,
  type TableDocument,
} from './document.ts'
import { neutral } from './neutral.ts'
import { isLine, type Look, styleOf } from './xlsx-styles.ts'

type Cell = DocumentCell & { readonly format: NumberFormat | null; readonly look: Look }
type Row = readonly Cell[]
export type Sheet = { readonly name: string; readonly xml: string }

/** The sheets of a workbook: one that says what it is, and one for each section. */
export function sheetsOf({ title, under, facts, signature, sections }: TableDocument): readonly Sheet[] {
  const pairs = [...facts, ...signature].map(([label, value]) => [
    text(label, 'head'),
    text(value === '' ? '' : value, 'plain'),
  ])
  const cover: Row[] = [[text(title, 'title')], [text(under, 'title')], [], ...pairs]
  return namedApart([{ title: under, rows: cover }, ...sections.map(sheetOf)])
}

/** A sheet of a table and nothing else. */
export function plainSheet(
  name: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): Sheet {
  const cells = [
    titles.map((title) => text(title, 'head')),
    ...rows.map((row) => row.map((one) => text(one, 'plain'))),
  ]
  return { name, xml: sheetXml(cells) }
}

function sheetOf({ title, said, tables }: DocumentSection) {
  const words: Row[] = said ? [[text(said.title, 'title')], [text(said.text, 'plain')], []] : []
  return { title, rows: [[text(title, 'title')], [], ...words, ...tables.flatMap(rowsOf)] }
}

function rowsOf({ title, columns, rows, total, note }: DocumentTable): Row[] {
  const like = (cells: DocumentTable['rows'][number], look: Look): Row =>
    cells.map((cell, at) => ({ ...cell, look, format: cell.format ?? columns[at]?.format ?? null }))
  return [
    [text(title, 'title')],
    columns.map((column) => ({ ...text(column.title, 'head'), format: column.format ?? null })),
    ...rows.map((cells) => like(cells, 'plain')),
    ...(total ? [like(total, 'total')] : []),
    ...(note ? [[text(note, 'note')]] : []),
    [],
  ]
}

function text(said: string, look: Look): Cell {
  return { text: said, number: null, format: null, look }
}

/** A sheet has at most 31 signs to its name, none of those that a formula uses, and no name twice. */
function namedApart(sheets: readonly { readonly title: string; readonly rows: readonly Row[] }[]): Sheet[] {
  const taken = new Set<string>()
  return sheets.map(({ title, rows }, at) => {
    const plain = title
      .replace(/[[\]:*?/\\']/g, ' ')
      .slice(0, 28)
      .trim()
    const name = plain === '' || taken.has(plain.toLowerCase()) ? `${plain} ${at + 1}`.trim() : plain
    taken.add(name.toLowerCase())
    return { name, xml: sheetXml(rows) }
  })
}

function sheetXml(rows: readonly Row[]): string {
  const most = Math.max(1, ...rows.map((cells) => cells.length))
  const widths = Array.from({ length: most }, (_, at) => {
    const wide = Math.max(8, ...rows.map((cells) => widthOf(cells[at])))
    return `<col min="${at + 1}" max="${at + 1}" width="${Math.min(at === 0 ? 44 : 28, wide + 2)}" customWidth="1"/>`
  })
  const data = rows.map(
    (cells, at) =>
      `<row r="${at + 1}"${cells[0]?.look === 'title' ? titleHeight : ''}>${cells.map((cell, column) => cellXml(cell, column, at)).join('')}</row>`,
  )
  const setup = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>${widths.join('')}</cols><sheetData>${data.join('')}</sheetData>${setup}</worksheet>`
}

/** Points: a line in the type of titles, of which not every program takes the height by itself. */
const titleHeight = ' ht="20" customHeight="1"'

/** A number is a number; everything else is a text that is kept as one, and no formula even where it is copied on. */
function cellXml({ text, number, format, look }: Cell, column: number, row: number): string {
  const place = `r="${letters(column)}${row + 1}"`
  if (number !== null && Number.isFinite(number))
    return `<c ${place} s="${styleOf(look, format)}"><v>${number}</v></c>`
  const style = `s="${styleOf(look, format === null ? null : 'textOfNumbers')}"`
  if (text === '') return `<c ${place} ${style}/>`
  return `<c ${place} ${style} t="inlineStr"><is><t xml:space="preserve">${escaped(neutral(text))}</t></is></c>`
}

function letters(column: number): string {
  const before = Math.floor(column / 26)
  return (before > 0 ? letters(before - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** How wide a text is: a Chinese sign takes two. */
function widthOf(cell: Cell | undefined): number {
  if (cell === undefined || isLine(cell.look)) return 0
  const longest = cell.text.split('\n').map((line) => line.replace(/[^\x20-\x7e]/g, '  ').length)
  return Math.max(...longest)
}
