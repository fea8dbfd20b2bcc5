import { pairsOf, runsOf } from '../search/tokens.ts'

/** So many digits are a number by which somebody is reached or known, and no word. */
const MOST_DIGITS = 6

/**
 * What a text is found by: every two characters of a run of Chinese that stand together, and the other words in small
 * letters; each once, in their order. Telephone numbers and accounts are none of them.
 */
export function gramsOf(text: string): readonly string[] {
  const found = runsOf(text.normalize('NFKC').toLowerCase())
  return [...new Set(found.flatMap(({ text: run, isHan }) => (isHan ? pairsOf(run) : wordOf(run))))]
}

function wordOf(run: string): readonly string[] {
  return run.replace(/\P{N}/gu, '').length > MOST_DIGITS || run.length > 40 ? [] : [run]
}
