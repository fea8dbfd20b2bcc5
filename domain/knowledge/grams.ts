const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
/** So many digits are a number by which somebody is reached or known, and no word. */
const MOST_DIGITS = 6

/**
 * What a text is found by: every two characters of a run of Chinese that stand together, and the other words in small
 * letters; each once, in their order. Telephone numbers and accounts are none of them.
 */
export function gramsOf(text: string): readonly string[] {
  const found = text.normalize('NFKC').toLowerCase().match(runs) ?? []
  return [...new Set(found.flatMap((run) => (/\p{Script=Han}/u.test(run) ? pairsOf(run) : wordOf(run))))]
}

function pairsOf(run: string): readonly string[] {
  const characters = [...run]
  if (characters.length === 1) return [run]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

function wordOf(run: string): readonly string[] {
  return run.replace(/\P{N}/gu, '').length > MOST_DIGITS || run.length > 40 ? [] : [run]
}
