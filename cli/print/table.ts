import { cutTo, oneLine, padded, widthOf } from './width.ts'

const GAP = 2
const LEAST = 8

/** Rows in aligned columns; the last one gives way when the terminal is too narrow, null being wide enough. */
export function aligned(rows: readonly (readonly string[])[], columns: number | null): readonly string[] {
  const cells = rows.map((row) => row.map(oneLine))
  const many = Math.max(0, ...cells.map((row) => row.length))
  const widths = Array.from({ length: many }, (_, at) =>
    Math.max(...cells.map((row) => widthOf(row[at] ?? ''))),
  )
  const before = widths.slice(0, -1).reduce((sum, width) => sum + width + GAP, 0)
  const room = columns === null ? Number.POSITIVE_INFINITY : Math.max(LEAST, columns - before)
  return cells.map((row) =>
    row
      .map((cell, at) => (at === many - 1 ? cutTo(cell, room) : padded(cell, (widths[at] ?? 0) + GAP)))
      .join('')
      .trimEnd(),
  )
}

/** Rows of a name and what it stands for. */
export function pairs(rows: readonly (readonly [string, string])[], indent = ''): readonly string[] {
  return aligned(rows, null).map((line) => indent + line)
}
