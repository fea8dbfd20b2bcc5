import { diffArrays } from 'diff'

/** A piece of a text: in both versions, only in the new, or only in the old. */
export type Piece = { readonly at: number; readonly is: 'same' | 'added' | 'gone'; readonly text: string }

/** Cut where the language has its words: Chinese has no spaces between them. */
const words = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string) => [...words.segment(text)].map((one) => one.segment)
/** Beyond so many differences two texts are told as one text in the place of another. */
const MOST_EDITS = 2000

/** In what two texts differ, word by word. */
export function differing(before: string, after: string): readonly Piece[] {
  const found = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_EDITS })
  if (!found)
    return [
      { at: 0, is: 'gone', text: before },
      { at: 1, is: 'added', text: after },
    ]
  return found.map(({ value, added, removed }, at) => ({
    at,
    is: added ? 'added' : removed ? 'gone' : 'same',
    text: value.join(''),
  }))
}
