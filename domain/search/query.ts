import { canonical } from './canonical.ts'
import { LONGEST_WORD, pairsOf, type Run, runsOf, wordOf } from './tokens.ts'

/** What is looked for as one: it stands in a text as it was typed. */
export type Term = {
  /** As it was typed. */
  readonly typed: string
  /** As texts are compared: what a text must hold. */
  readonly literal: string
}

/** A token that a text must have, or one that begins so. */
export type Sought = { readonly token: string; readonly isBeginning: boolean }

const MOST_TERMS = 8
/** A number of a case says its day and its shard in ten digits; what is longer begins few words. */
const LONG_BEGINNING = 12

/**
 * The terms of what somebody typed: divided by spaces, but for what stands in quotation marks; a case has every one of
 * them. Signs alone are looked for nowhere and are no term.
 */
export function termsOf(words: string): readonly Term[] {
  const parts = words.matchAll(/["“”「]([^"“”「」]+)["“”」]|([^\s"“”「」]+)/gu)
  const terms = [...parts].map(([, quoted, bare]) => termOf(quoted ?? bare ?? ''))
  const telling = terms.filter(({ literal }) => runsOf(literal).length > 0)
  return [...new Map(telling.map((term) => [term.literal, term])).values()].slice(0, MOST_TERMS)
}

function termOf(part: string): Term {
  return { typed: part.trim(), literal: canonical(part) }
}

/** The tokens of every text that holds the term. */
export function soughtOf({ literal }: Term): readonly Sought[] {
  return runsOf(literal).flatMap((run) => (run.isHan ? ofHan(run.text) : [ofWord(run, literal)]))
}

/** Whether a text may have all the tokens and still not hold the term. */
export function needsLook({ literal }: Term): boolean {
  const [run, ...more] = runsOf(literal)
  if (!run || more.length > 0 || run.ends !== literal.length) return true
  if (!run.isHan) return literal.length !== run.text.length + 1 || wordOf(run.text) !== run.text
  return literal !== run.text || [...run.text].length > 2
}

function ofHan(run: string): readonly Sought[] {
  return pairsOf(run).map((token) => ({ token, isBeginning: false }))
}

/** A word that the term ends with may go on in the text. */
function ofWord(run: Run, literal: string): Sought {
  const isLast = run.ends === literal.length
  return { token: wordOf(run.text), isBeginning: isLast || [...run.text].length > LONGEST_WORD }
}

/** Whether nothing is looked for but beginnings of words, and not one of them long enough to be of few words. */
export function areBroad(terms: readonly Term[]): boolean {
  return terms
    .flatMap(soughtOf)
    .every(({ token, isBeginning }) => isBeginning && token.length < LONG_BEGINNING)
}

/** The digits of a term that could be the last four of a telephone. */
export function tailIn({ typed }: Term): string | null {
  const digits = typed.normalize('NFKC')
  return /^[0-9]{4}$/.test(digits) ? digits : null
}
