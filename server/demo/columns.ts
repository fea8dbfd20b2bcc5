/** Rows of words as lines whose columns stand under each other; a Han character is as wide as two letters. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, at) =>
    Math.max(...rows.map((row) => widthOf(row[at] ?? ''))),
  )
  return rows.map((row) =>
    row
      .map((word, at) => word + ' '.repeat((widths[at] ?? 0) - widthOf(word)))
      .join('  ')
      .trimEnd(),
  )
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/

function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (wide.test(one) ? 2 : 1), 0)
}
