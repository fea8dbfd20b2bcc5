import type { Pool } from 'pg'
import type { Case } from '#domain/case/case.ts'
import type { Recorded } from '#domain/case/events.ts'
import type { Db } from '../access/through.ts'
import { type CaseKey, loadJournals } from './load.ts'
import { shardOf } from './number.ts'

/** What the desks of some hundred people show. A case takes some ten kilobytes of memory. */
const MOST = 4_000

/** A case as a list has found it: which one, and as which version. */
export type Found = CaseKey & Pick<Case, 'number' | 'version'>

const keptFor = new WeakMap<Pool, Map<string, Case>>()

/**
 * The cases that were found, whole: those that a list of this process showed as the same version are kept, the others
 * are read. Lists are asked for again and again and hardly change in between, while most of what a list costs is the
 * reading of whole cases. Whoever may not see a case has not found it; one that is out of sight by now is left out.
 */
export async function wholeCases(
  found: readonly Found[],
  db: Db,
  pool: Pool,
): Promise<ReadonlyMap<string, Case>> {
  const kept = keptIn(pool)
  const whole = new Map<string, Case>()
  for (const { number, version } of found) {
    const known = kept.get(number)
    if (known?.version === version) whole.set(number, known)
  }
  const missing = found.filter(({ number }) => !whole.has(number))
  for (const c of missing.length > 0 ? await read(missing, db) : []) whole.set(c.number, c)
  keep([...whole.values()], kept)
  return whole
}

/**
 * The case with that number, whole, or null: as `wholeCases`, in one round trip. Whether these eyes see it is asked of
 * the database each time; what it says comes along only where this process does not have it.
 */
export async function wholeCase(number: string, db: Db, pool: Pool): Promise<Case | null> {
  const shardKey = shardOf(number)
  if (shardKey === null) return null
  const kept = keptIn(pool)
  const known = kept.get(number)
  const { rows } = await db.query<{ state: Case | null }>({
    name: 'whole-case',
    text: `select case when version = $3 then null else state end as state from cases
      where shard_key = $1 and number = $2`,
    values: [shardKey, number, known?.version ?? -1],
  })
  const [row] = rows
  const c = row === undefined ? undefined : (row.state ?? known)
  if (c === undefined) return null
  keep([c], kept)
  return c
}

const journals = new WeakMap<Case, readonly Recorded[]>()

/** The journals of cases that these eyes see, each in its order: read once for as long as the case itself is kept. */
export async function journalsOf(
  cases: readonly Case[],
  db: Db,
): Promise<ReadonlyMap<Case, readonly Recorded[]>> {
  const missing = cases.filter((c) => !journals.has(c))
  const read = missing.length > 0 ? await loadJournals(db, missing) : new Map()
  for (const c of missing) journals.set(c, read.get(c.id) ?? [])
  return new Map(cases.map((c) => [c, journals.get(c) ?? []]))
}

/** The journal of one case, as `journalsOf`. */
export async function journalOf(c: Case, db: Db): Promise<readonly Recorded[]> {
  return (await journalsOf([c], db)).get(c) ?? []
}

function keptIn(pool: Pool): Map<string, Case> {
  const kept = keptFor.get(pool) ?? new Map<string, Case>()
  keptFor.set(pool, kept)
  return kept
}

/** What was asked for last goes last, and who was not asked for longest goes. */
function keep(cases: readonly Case[], kept: Map<string, Case>): void {
  for (const c of cases) {
    kept.delete(c.number)
    kept.set(c.number, c)
  }
  for (const number of kept.keys()) {
    if (kept.size <= MOST) return
    kept.delete(number)
  }
}

async function read(keys: readonly CaseKey[], db: Db): Promise<readonly Case[]> {
  const { rows } = await db.query<{ state: Case }>({
    name: 'whole-cases',
    text: `select c.state from unnest($1::int[], $2::uuid[]) as n (shard_key, id)
      join cases c on c.shard_key = n.shard_key and c.id = n.id`,
    values: [keys.map((one) => one.shardKey), keys.map((one) => one.id)],
  })
  return rows.map((row) => row.state)
}
