import { type Canonical, canonicalOf } from './canonical.ts'
import type { Term } from './query.ts'

/** From which character of a text up to which, without the last. */
export type Range = readonly [from: number, until: number]

/** A piece of a text with what was found in it. */
export type Excerpt = { readonly text: string; readonly marks: readonly Range[] }

const BEFORE = 24
const LONGEST = 160

/** Whether a text holds the term: Chinese anywhere, a word of letters and digits from where a word begins. */
export function holds(text: string, { literal }: Term): boolean {
  return canonicalOf(text).text.includes(literal)
}

/** Where the terms stand in a text, in their order; what touches or overlaps is one. */
export function marksIn(text: string, terms: readonly Term[]): readonly Range[] {
  const compared = canonicalOf(text)
  const all = terms.flatMap(({ literal }) => placesOf(literal, compared))
  return joined(all.sort((a, b) => a[0] - b[0] || b[1] - a[1]))
}

function placesOf(literal: string, { text, from, until }: Canonical): readonly Range[] {
  const found: Range[] = []
  for (let at = text.indexOf(literal); at >= 0 && literal !== ''; at = text.indexOf(literal, at + 1)) {
    found.push([from[at] ?? 0, until[at + literal.length - 1] ?? 0])
  }
  return found
}

function joined(sorted: readonly Range[]): readonly Range[] {
  const kept: [number, number][] = []
  for (const [from, until] of sorted) {
    const last = kept.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], until)
    else kept.push([from, until])
  }
  return kept
}

/** The piece of a text around the first that was found in it, with its marks; the beginning where nothing was. */
export function excerptOf(text: string, terms: readonly Term[]): Excerpt {
  const marks = marksIn(text, terms)
  const first = marks[0]?.[0] ?? 0
  const from = first > BEFORE ? wholeFrom(text, first - BEFORE) : 0
  const until = Math.min(text.length, wholeFrom(text, from + LONGEST))
  const [before, after] = [from > 0 ? '…' : '', until < text.length ? '…' : '']
  const shift = before.length - from
  const inside = marks
    .filter((mark) => mark[0] < until)
    .map(([a, b]) => [a + shift, Math.min(b, until) + shift] as const)
  return { text: `${before}${text.slice(from, until)}${after}`, marks: inside }
}

/** No character is cut in two. */
function wholeFrom(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at
}
