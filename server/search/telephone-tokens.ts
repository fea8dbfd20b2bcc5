import { reachedBy } from '#domain/customer/reaching.ts'
import { type Term, tailIn } from '#domain/search/query.ts'
import type { CustomerSecrets } from '../secrets/customer-secrets.ts'

type Keyed = Pick<CustomerSecrets, 'digests'>

/** No word of a text begins like a digest. */
const SIGN = '~'
/** Of 256 bits so many characters are enough to be told apart among all numbers there are. */
const KEPT = 24

/**
 * By what the telephones that end so are found, the newest key first: a keyed digest, so that the index tells no number
 * to whoever reads it without the keys.
 */
export function tailDigests(tail: string, { digests }: Keyed): readonly string[] {
  return /^[0-9]{4}$/.test(tail) ? digests(tail, 'tail of contact').map(shortened) : []
}

/** By what exactly this number is found. */
export function wholeDigests(number: string, { digests }: Keyed): readonly string[] {
  return digests(number, 'searched contact').map(shortened)
}

/** What else than its own words a term may be found by: the last four digits of a telephone, or a whole one. */
export function telephonesIn(term: Term, keyed: Keyed): readonly string[] {
  const tail = tailIn(term)
  if (tail !== null) return tailDigests(tail, keyed)
  const number = wholeNumberIn(term)
  return number === null ? [] : wholeDigests(number, keyed)
}

/** The telephone that a term is, when it is a whole one. */
export function wholeNumberIn({ typed }: Term): string | null {
  const number = /^[\d+\-() ]+$/.test(typed) ? reachedBy(typed) : null
  return number !== null && /^(?:1[3-9]\d{9}|0\d{9,11})$/.test(number) ? number : null
}

/** The key is named in front of a digest, after which comes what tells it apart. */
function shortened(digest: string): string {
  return `${SIGN}${digest.slice(digest.indexOf('.') + 1).slice(0, KEPT)}`
}
