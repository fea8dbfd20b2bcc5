let row: readonly string[] = []

/** The list that somebody works through says in which order it has its cases. */
export function keepRow(numbers: readonly string[]): void {
  row = numbers
}

/** The cases before and after this one in the list that it was opened from; null at its ends and outside of it. */
export function beside(number: string): { readonly before: string | null; readonly after: string | null } {
  const at = row.indexOf(number)
  if (at < 0) return { before: null, after: null }
  return { before: row[at - 1] ?? null, after: row[at + 1] ?? null }
}
