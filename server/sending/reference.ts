import { timingSafeEqual } from 'node:crypto'
import type { CustomerSecrets } from '../secrets/customer-secrets.ts'

/** Where the row of a case is. */
export type CasePlace = { readonly shardKey: number; readonly id: string }

type Keys = Pick<CustomerSecrets, 'digests'>

const WRITTEN = /\bbc\.(\d{1,9})\.([0-9a-f]{32})\.([0-9a-f]{8})\.([0-9a-f]{32})(?![0-9a-z])/g
const MOST_LOOKED_AT = 100

/**
 * What a message carries so that its answer can be joined to its case: where the case is, signed with a key of the data,
 * which stays when the keys of the installation change. Nobody makes one without the keys, and one of another
 * installation is none here. Small letters and digits only: it comes back whole, whatever it passes through.
 */
export function referenceFor(place: CasePlace, keys: Keys): string {
  const [key = '', mark = ''] = marksOf(place, keys)[0] ?? []
  return `bc.${place.shardKey}.${place.id.replaceAll('-', '')}.${key}.${mark}`
}

/**
 * The case of the references in a text (`In-Reply-To`, `References`, a subject, a body); null when there is no true one,
 * or when there are of several cases: which of them is meant is then for people to say.
 */
export function caseOfReference(text: string, keys: Keys): CasePlace | null {
  const written = [...text.toLowerCase().matchAll(WRITTEN)].slice(-MOST_LOOKED_AT)
  const places = written.flatMap((one) => placeIn(one, keys) ?? [])
  const [first] = places
  const isOne = places.every((one) => one.id === first?.id && one.shardKey === first.shardKey)
  return first && isOne ? first : null
}

function placeIn(written: RegExpExecArray, keys: Keys): CasePlace | null {
  const [, shard, id = '', key, mark = ''] = written
  const place = { shardKey: Number(shard), id: id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') }
  const own = marksOf(place, keys).find(([name]) => name === key)
  return own && timingSafeEqual(Buffer.from(own[1]), Buffer.from(mark)) ? place : null
}

/** The marks that the keys make for a case, the newest key first: 128 bits of each are enough. */
function marksOf({ shardKey, id }: CasePlace, keys: Keys): readonly (readonly [key: string, mark: string])[] {
  return keys.digests(`${shardKey} ${id}`, 'reference').map((digest) => {
    const [key = '', mark = ''] = digest.split('.')
    return [key, Buffer.from(mark, 'base64url').toString('hex').slice(0, 32)] as const
  })
}
