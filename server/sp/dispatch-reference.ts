import { timingSafeEqual } from 'node:crypto'
import type { CustomerSecrets } from '../secrets/customer-secrets.ts'
import type { CasePlace } from '../sending/reference.ts'

/** One dispatch to an SP: of which case, and by which of its events. */
export type DispatchPlace = CasePlace & { readonly seq: number }

type Keys = Pick<CustomerSecrets, 'digests'>

const WRITTEN = /\bbs\.(\d{1,9})\.([0-9a-f]{32})\.(\d{1,6})\.([0-9a-f]{8})\.([0-9a-f]{32})(?![0-9a-z])/g
const MOST_LOOKED_AT = 100

/** What looks like a reference to a dispatch, true or not. */
export const LIKE_DISPATCH = /\bbs\.\d{1,9}\.[0-9a-f]/i

/**
 * What a mail to an SP carries so that its answer finds the dispatch that it answers: signed with a key of the data, and
 * of this dispatch only, so that it is worth nothing once that is answered.
 */
export function dispatchReference(place: DispatchPlace, keys: Keys): string {
  const [key = '', mark = ''] = marksOf(place, keys)[0] ?? []
  return `bs.${place.shardKey}.${place.id.replaceAll('-', '')}.${place.seq}.${key}.${mark}`
}

/** The dispatch that the references in a text name; null when there is no true one, a false one, or one of another. */
export function dispatchIn(text: string, keys: Keys): DispatchPlace | null {
  const written = [...text.toLowerCase().matchAll(WRITTEN)].slice(-MOST_LOOKED_AT)
  const places = written.map((one) => placeIn(one, keys))
  const [first] = places
  const isOne = places.every((one) => one !== null && first && one.id === first.id && one.seq === first.seq)
  return first && isOne ? first : null
}

function placeIn(written: RegExpExecArray, keys: Keys): DispatchPlace | null {
  const [, shard, id = '', seq, key, mark = ''] = written
  const place = {
    shardKey: Number(shard),
    id: id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    seq: Number(seq),
  }
  const own = marksOf(place, keys).find(([name]) => name === key)
  return own && timingSafeEqual(Buffer.from(own[1]), Buffer.from(mark)) ? place : null
}

function marksOf(
  { shardKey, id, seq }: DispatchPlace,
  keys: Keys,
): readonly (readonly [key: string, mark: string])[] {
  return keys.digests(`${shardKey} ${id} ${seq}`, 'dispatch').map((digest) => {
    const [key = '', mark = ''] = digest.split('.')
    return [key, Buffer.from(mark, 'base64url').toString('hex').slice(0, 32)] as const
  })
}
