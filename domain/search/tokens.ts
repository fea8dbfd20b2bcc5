const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu
/** Longer words are found by how they begin. */
export const LONGEST_WORD = 40

/** Characters of Chinese that stand together, or a word of letters and digits. */
export type Run = { readonly text: string; readonly isHan: boolean; readonly ends: number }

/** The runs of a text in their order; signs and spaces are between them. */
export function runsOf(text: string): readonly Run[] {
  return [...text.matchAll(runs)].map(({ 0: run, index }) => ({
    ...{ text: run, isHan: /^\p{Script=Han}/u.test(run), ends: index + run.length },
  }))
}

/** Every two characters of a run that stand together; the one character of a run that has no more. */
export function pairsOf(run: string): readonly string[] {
  const characters = [...run]
  if (characters.length === 1) return [run]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/**
 * What a canonical text is looked up by, each once: the characters of its runs of Chinese, their pairs, and its words.
 */
export function tokensOf(canonical: string): readonly string[] {
  return [...new Set(runsOf(canonical).flatMap(({ text, isHan }) => (isHan ? ofHan(text) : [wordOf(text)])))]
}

function ofHan(run: string): readonly string[] {
  return [...run, ...pairsOf(run)]
}

/** A word as it is looked up. */
export function wordOf(run: string): string {
  return [...run].slice(0, LONGEST_WORD).join('')
}
