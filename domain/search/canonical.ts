/** Stands before every word of letters and digits: what is typed is found where a word begins with it. */
const MARK = '\u0001'

const clusters = /\P{M}\p{M}*|\p{M}+/gu
/** What NFKC and small letters leave as it is, by far the most of what is written. */
const plain = /^[a-z0-9\p{Script=Han}]$/u
const kinds = { han: /^\p{Script=Han}$/u, word: /^[\p{L}\p{N}\p{M}]$/u, space: /^[\s\p{Cc}]$/u } as const

type Kind = keyof typeof kinds | 'sign'

/** A text as texts are compared, and from which piece of what was written each of its characters came. */
export type Canonical = {
  readonly text: string
  /** For each place of `text`: where its piece begins and ends in what was written. */
  readonly from: readonly number[]
  readonly until: readonly number[]
}

/**
 * A text as it is compared: wide forms and small letters are the same as the others, any space is one space, and every
 * word of letters and digits is marked where it begins. A text holds a term when this of one holds this of the other.
 */
export function canonicalOf(written: string): Canonical {
  const from: number[] = []
  const until: number[] = []
  let text = ''
  let before: Kind = 'space'
  const add = (more: string, start: number, end: number) => {
    text += more
    for (let at = 0; at < more.length; at++) {
      from.push(start)
      until.push(end)
    }
  }
  for (const { 0: cluster, index } of written.toWellFormed().matchAll(clusters)) {
    for (const character of foldedOf(cluster)) {
      const kind = kindOf(character)
      const end = index + cluster.length
      if (kind === 'word' && before !== 'word') add(MARK, index, end)
      if (kind !== 'space') add(character, index, end)
      else if (before !== 'space') add(' ', index, end)
      before = kind
    }
  }
  return { text, from, until }
}

/** The text alone, without the space at its ends. */
export function canonical(written: string): string {
  return canonicalOf(written).text.trim()
}

function foldedOf(cluster: string): string {
  return plain.test(cluster) ? cluster : cluster.normalize('NFKC').toLowerCase()
}

function kindOf(character: string): Kind {
  if (kinds.han.test(character)) return 'han'
  if (kinds.word.test(character)) return 'word'
  return kinds.space.test(character) ? 'space' : 'sign'
}
