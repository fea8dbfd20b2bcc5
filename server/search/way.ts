import { MOST_FOUND } from '#contract/search/search.ts'
import { usualDepth } from '../queue/reach.ts'

/** What was seen among the newest few cases: how many whoever asks may read, and how many of these hold what is sought. */
export type Probe = { readonly seen: number; readonly holding: number }

/** Of those that one sees: from here on a beginning is one of most words rather than of some. */
const USUAL = 0.2

/** Whether as many as are counted at all will be met by walking through the newest. */
export function isDense(holding: number): boolean {
  return holding * (usualDepth.walked / usualDepth.looked) >= MOST_FOUND
}

/**
 * How the beginnings of words are found: by the index of words, which goes through all words that begin so, or by
 * looking into what one sees, which is short where most of it holds them, or where it is little.
 */
export function wayFor({ seen, holding }: Probe): 'words' | 'seen' {
  return holding >= seen * USUAL ? 'seen' : 'words'
}
