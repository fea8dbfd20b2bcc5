import type { Hit, HitPlace } from '#contract/search/search.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import { excerptOf, holds, marksIn } from '#domain/search/excerpt.ts'
import type { Term } from '#domain/search/query.ts'
import { through } from '../access/through.ts'
import { presentRows } from '../case/present-rows.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import type { Whole } from './case-documents.ts'
import type { Found } from './find-hits.ts'
import { type Piece, readablePieces } from './readable-pieces.ts'
import { telephonesIn } from './telephone-tokens.ts'
import { loadWhole } from './text-store.ts'

const MOST_PLACES = 3

/**
 * What was found, as whoever asks reads it today: from the case and its journal, with their eyes. What the index still
 * has and the case has no more (it was forgotten or corrected a moment ago) is left out.
 */
export async function presentHits(
  found: readonly Found[],
  terms: readonly Term[],
  call: Call,
  shell: Shell,
): Promise<{ readonly hits: Hit[]; readonly names: Record<string, string> }> {
  if (found.length === 0) return { hits: [], names: {} }
  const keys = found.map(({ shard_key: shardKey, id }) => ({ shardKey, id }))
  const all = await loadWhole(through(shell.pool, actorOf(call)), keys)
  const byId = new Map(all.map((one) => [one.c.id, one]))
  const shown = found.flatMap(({ id }) => byId.get(id) ?? [])
  const { rows, names } = presentRows(
    shown.map(({ c }) => c),
    call,
    shell,
  )
  const hits = rows.flatMap((row, index) => {
    const whole = shown[index]
    const places = whole ? placesIn(whole, terms, call, shell) : null
    return places ? [{ row, title: { text: row.title, marks: marksOf(row.title, terms) }, places }] : []
  })
  return { hits, names }
}

/** Where the terms stand; null when one of them stands nowhere any more. */
function placesIn(whole: Whole, terms: readonly Term[], call: Call, shell: Shell): HitPlace[] | null {
  const { organisation } = actorOf(call)
  const network = shell.reference.network()
  const pieces = readablePieces(whole.c, whole.journal, organisation, network)
  const held = new Map(terms.map((term) => [term, pieces.filter(({ text }) => holds(text, term))]))
  const missing = terms.filter((term) => held.get(term)?.length === 0)
  const isOutside = isSpSide(organisation, network)
  const reached = missing.filter((term) => !isOutside && telephonesIn(term, shell.customers).length > 0)
  if (reached.length < missing.length) return null
  const holding = pieces.filter(
    (piece) => piece.what !== 'title' && terms.some((term) => held.get(term)?.includes(piece)),
  )
  const count = (piece: Piece) => terms.filter((term) => held.get(term)?.includes(piece)).length
  const best = holding.toSorted((a, b) => count(b) - count(a)).slice(0, MOST_PLACES)
  const telephones = reached.map((): HitPlace => ({ ...nowhere, what: 'telephone', text: '', marks: [] }))
  return [...best.map((piece) => placeOf(piece, terms)), ...telephones].slice(0, MOST_PLACES)
}

const nowhere = { seq: null, type: null, at: null } as const

function placeOf({ what, seq, type, at, text }: Piece, terms: readonly Term[]): HitPlace {
  const { text: piece, marks } = excerptOf(text, terms)
  return {
    what: what === 'title' ? 'entry' : what,
    seq,
    type,
    at,
    text: piece,
    marks: marks.map(([a, b]) => [a, b]),
  }
}

function marksOf(text: string, terms: readonly Term[]): [number, number][] {
  return marksIn(text, terms).map(([from, until]) => [from, until])
}
