/** Stands before every word of letters and digits: what is typed is found where a word begins with it. */
const MARK = '\u0001'

const clusters = /\P{M}\p{M}*|\p{M}+/gu
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
  const text = folded(written, (more, start, end) => {
    for (let at = 0; at < more.length; at++) {
      from.push(start)
      until.push(end)
    }
  })
  return { text, from, until }
}

/** The text alone, without the space at its ends. */
export function canonical(written: string): string {
  return folded(written, () => {}).trim()
}

function folded(written: string, each: (more: string, start: number, end: number) => void): string {
  let text = ''
  let before: Kind = 'space'
  for (const { 0: cluster, index } of written.toWellFormed().matchAll(clusters)) {
    for (const { character, kind } of piecesOf(cluster)) {
      const mark = kind === 'word' && before !== 'word' ? MARK : ''
      const shown = kind !== 'space' ? character : before === 'space' ? '' : ' '
      before = kind
      text += mark + shown
      each(mark + shown, index, index + cluster.length)
    }
  }
  return text
}

type PieceOfCluster = { readonly character: string; readonly kind: Kind }

/** Most texts are made of the same few thousand characters. */
const known = new Map<string, readonly PieceOfCluster[]>()
const MOST_KNOWN = 20_000

function piecesOf(cluster: string): readonly PieceOfCluster[] {
  const before = known.get(cluster)
  if (before) return before
  const pieces = [...cluster.normalize('NFKC').toLowerCase()].map((character) => ({
    character,
    kind: kindOf(character),
  }))
  if (known.size < MOST_KNOWN) known.set(cluster, pieces)
  return pieces
}

function kindOf(character: string): Kind {
  if (kinds.han.test(character)) return 'han'
  if (kinds.word.test(character)) return 'word'
  return kinds.space.test(character) ? 'space' : 'sign'
}
