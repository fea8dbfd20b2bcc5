import { parse } from 'csv-parse/browser/esm/sync'
import { unzipSync, zipSync } from 'fflate'

/** The rows of a table as text, the titles first. */
export type Sheet = readonly (readonly string[])[]

/** Why a file is no table that can be read. */
export class NoSheet extends Error {}

const MOST_BYTES = 5_000_000
const MOST_UNPACKED = 60_000_000

/**
 * The first table of a workbook (.xlsx) or a CSV file. It is read here and not by the server: a file that was made to
 * harm its reader harms the page of whoever chose it, and nobody else.
 */
export async function readSheet(file: Blob): Promise<Sheet> {
  if (file.size > MOST_BYTES) throw new NoSheet('tooLarge')
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    return isZip(bytes) ? await readWorkbook(bytes) : readCsv(bytes)
  } catch (error) {
    if (error instanceof NoSheet) throw error
    throw new NoSheet('unreadable', { cause: error })
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

async function readWorkbook(bytes: Uint8Array): Promise<Sheet> {
  const { readSheet: firstSheetOf } = await import('read-excel-file/universal')
  let unpacked = 0
  const parts = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      unpacked += originalSize
      if (unpacked > MOST_UNPACKED) throw new NoSheet('tooLarge')
      return true
    },
  })
  // Packed anew without compression: what is packed is unpacked by a worker, which the page's policy does not admit.
  const plain = zipSync(parts, { level: 0 })
  const rows = await firstSheetOf<string>(plain.slice().buffer, { parseNumber: (text) => text, trim: true })
  return rows.map((row) => row.map(textIn))
}

/** A cell that a workbook keeps as a day is read as the clock on the wall shows it. */
function textIn(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 19).replace('T', ' ')
  return cell === null || cell === undefined ? '' : String(cell).trim()
}

/** Spreadsheets of Chinese offices save CSV as GB 18030 unless they are told otherwise. */
function readCsv(bytes: Uint8Array): Sheet {
  const rows = parse(textOf(bytes), {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    delimiter: [',', ';', '\t'],
  }) as string[][]
  return rows
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}
