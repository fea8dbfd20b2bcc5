import { strFromU8, unzipSync } from 'fflate'
import {
  columnsNeeded,
  MOST_FORMS,
  type PaperColumn,
  paperColumns,
  paperTitles,
} from '#contract/paper/paper-words.ts'
import { NoSheet, readSheet, type Sheet } from '../network/import/read-sheet.ts'

/** A row of a table of paper forms: its line, and what was typed in. */
export type TypedForm = { readonly line: number; readonly cells: Partial<Record<PaperColumn, string>> }

const MOST_BYTES = 5_000_000
const MOST_UNPACKED = 60_000_000
const LONGEST = 8000

/**
 * The paper forms in a spreadsheet. Nothing in it is run or worked out: what has formulas, macros or references to
 * other files is refused by name, before its cells are looked at.
 */
export async function readForms(file: Blob): Promise<readonly TypedForm[]> {
  if (file.size > MOST_BYTES) throw new NoSheet('tooLarge')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const isBook = begins(bytes, [0x50, 0x4b])
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new NoSheet('oldWorkbook')
  if (isBook) barWorkbook(bytes)
  else if (!isText(bytes)) throw new NoSheet('encoding')
  const sheet = await readSheet(file)
  if (!isBook) barFormulas(sheet)
  return formsIn(sheet)
}

/** The titles of a table to be filled in. */
export function titlesOfPaper(language: 'zh' | 'en'): readonly string[] {
  return paperColumns.map((column) => paperTitles[column][language])
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}

function isText(bytes: Uint8Array): boolean {
  if (begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff]) || bytes.includes(0)) return false
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return true
    } catch {
      return false
    }
  })
}

/** Looks at what a workbook is made of without unpacking more than is good. */
function barWorkbook(bytes: Uint8Array): void {
  let unpacked = 0
  const bar = (name: string, size: number) => {
    unpacked += size
    if (unpacked > MOST_UNPACKED) throw new NoSheet('tooLarge')
    if (/vbaProject|macrosheets|\.bin$/i.test(name) && !/printerSettings/i.test(name))
      throw new NoSheet('macros')
    if (/externalLinks\/|embeddings\/|connections\.xml$/i.test(name)) throw new NoSheet('links')
    return /^xl\/worksheets\/.*\.xml$/i.test(name)
  }
  const sheets = unpackedSheets(bytes, bar)
  if (Object.values(sheets).some((sheet) => /<(\w+:)?f[\s/>]/.test(strFromU8(sheet))))
    throw new NoSheet('formulas')
}

function unpackedSheets(bytes: Uint8Array, filter: (name: string, size: number) => boolean) {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => filter(name, originalSize) })
  } catch (error) {
    if (error instanceof NoSheet) throw error
    throw new NoSheet('unreadable', { cause: error })
  }
}

/** What a program for spreadsheets would take for a formula when it opens the text. */
function barFormulas(sheet: Sheet): void {
  if (sheet.some((row) => row.some((cell) => /^[=@]/.test(cell)))) throw new NoSheet('formulas')
}

function formsIn([titles = [], ...rows]: Sheet): readonly TypedForm[] {
  const columns = titles.map(columnOf)
  if (titles.some((title, at) => title.trim() !== '' && columns[at] === null))
    throw new NoSheet('foreignHeads')
  const known = columns.filter((column) => column !== null)
  if (new Set(known).size !== known.length) throw new NoSheet('twiceHeads')
  if (columnsNeeded.some((column) => !known.includes(column))) throw new NoSheet('missingHeads')
  const forms = rows.flatMap((row, index) => {
    const said = columns.flatMap((column, at) => {
      const text = row[at] ?? ''
      return column === null || text === '' ? [] : [[column, text] as const]
    })
    return said.length === 0 ? [] : [{ line: index + 2, cells: Object.fromEntries(said) }]
  })
  if (forms.length === 0) throw new NoSheet('empty')
  if (forms.length > MOST_FORMS) throw new NoSheet('tooManyRows')
  if (rows.some((row) => row.some((cell) => cell.length > LONGEST))) throw new NoSheet('cellTooLong')
  return forms
}

function columnOf(title: string): PaperColumn | null {
  const said = title.normalize('NFKC').trim().toLowerCase()
  const isNamed = (column: PaperColumn) =>
    [column, paperTitles[column].zh, paperTitles[column].en].some((name) => name.toLowerCase() === said)
  return paperColumns.find(isNamed) ?? null
}
