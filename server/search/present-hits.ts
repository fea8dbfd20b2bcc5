import type { Hit, HitPlace } from '#contract/search/search.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import type { Case } from '#domain/case/case.ts'
import type { Recorded } from '#domain/case/events.ts'
import { excerptOf, holds, marksIn } from '#domain/search/excerpt.ts'
import type { Term } from '#domain/search/query.ts'
import { type Db, through } from '../access/through.ts'
import { type Found as FoundCase, journalsOf, wholeCases } from '../case/kept-cases.ts'
import { presentRows } from '../case/present-rows.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import type { Found } from './find-hits.ts'
import { type Piece, readablePieces } from './readable-pieces.ts'
import { telephonesIn } from './telephone-tokens.ts'

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
  const db = through(shell.pool, actorOf(call))
  const cases = await wholeCases(await versionsOf(found, db), db, shell.pool)
  const byId = new Map([...cases.values()].map((c) => [c.id, c]))
  const shown = found.flatMap(({ id }) => byId.get(id) ?? [])
  const journals = await journalsOf(shown, db)
  const { rows, names } = presentRows(shown, call, shell)
  const hits = rows.flatMap((row, index) => {
    const c = shown[index]
    const places = c ? placesIn(c, journals.get(c) ?? [], terms, call, shell) : null
    return places ? [{ row, title: { text: row.title, marks: marksOf(row.title, terms) }, places }] : []
  })
  return { hits, names }
}

/** What was found, as which version these eyes see it. */
async function versionsOf(found: readonly Found[], db: Db): Promise<readonly FoundCase[]> {
  const { rows } = await db.query<FoundCase>({
    name: 'versions-of-hits',
    text: `select c.shard_key as "shardKey", c.id, c.number, c.version
      from unnest($1::int[], $2::uuid[]) as n (shard_key, id)
      join cases c on c.shard_key = n.shard_key and c.id = n.id`,
    values: [found.map((one) => one.shard_key), found.map((one) => one.id)],
  })
  return rows
}

/** Where the terms stand; null when one of them stands nowhere any more. */
function placesIn(
  c: Case,
  journal: readonly Recorded[],
  terms: readonly Term[],
  call: Call,
  shell: Shell,
): HitPlace[] | null {
  const { organisation } = actorOf(call)
  const network = shell.reference.network()
  const pieces = readablePieces(c, journal, organisation, network)
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
