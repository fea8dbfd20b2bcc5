/** The candidate that was probably meant; null when none is near enough. */
export function nearest(written: string, candidates: readonly string[]): string | null {
  const text = written.toLowerCase()
  const ranked = candidates
    .map((one) => ({ one, away: awayFrom(text, one.toLowerCase()) }))
    .sort((a, b) => a.away - b.away)
  const [best] = ranked
  return best && best.away <= Math.max(1, Math.ceil(text.length / 3)) ? best.one : null
}

/** How many letters must be added, taken, changed or exchanged; a beginning of the word counts as near. */
function awayFrom(text: string, word: string): number {
  if (text.length >= 3 && word.startsWith(text)) return 1
  const rows = [Array.from({ length: word.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= text.length; i++) {
    const row = [i]
    for (let j = 1; j <= word.length; j++) {
      const same = text[i - 1] === word[j - 1]
      const swapped = i > 1 && j > 1 && text[i - 1] === word[j - 2] && text[i - 2] === word[j - 1]
      const changed = at(rows, i - 1, j - 1) + (same ? 0 : 1)
      const around = Math.min(at(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1, changed)
      row.push(swapped ? Math.min(around, at(rows, i - 2, j - 2) + 1) : around)
    }
    rows.push(row)
  }
  return at(rows, text.length, word.length)
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0
}
