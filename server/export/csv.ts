import { neutral } from './neutral.ts'

/** What stands in a cell. Numbers are ours and go out as they are; texts may have been written by anybody. */
export type Cell = string | number | null

/** The mark by which spreadsheets tell that Chinese is Chinese. */
const BOM = '\ufeff'

/** A spreadsheet (CSV by RFC 4180, in UTF-8): the titles, then the rows as they come. The only way out for tables. */
export async function* csv(
  titles: readonly string[],
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncIterable<string> {
  yield BOM + line(titles)
  for await (const rows of pages) yield rows.map(line).join('')
}

/** What a table of one day is called by whoever keeps it. */
export function tableName(what: string, day: string): string {
  return `${what}-${day}.csv`
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(written).join(',')}\r\n`
}

function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const text = isLongNumber(cell) ? `'${cell}` : neutral(cell)
  return /[",\r\n;\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A spreadsheet keeps fifteen digits of a number; those of a case are seventeen. */
function isLongNumber(text: string): boolean {
  return /^\d{12,}$/.test(text)
}
