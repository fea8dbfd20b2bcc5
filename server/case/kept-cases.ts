import type { Pool } from 'pg'
import type { Case } from '#domain/case/case.ts'
import type { Db } from '../access/through.ts'
import type { CaseKey } from './load.ts'

/** What the desks of some hundred people show. A case takes some ten kilobytes of memory. */
const MOST = 4_000

/** A case as a list has found it: which one, and as which version. */
export type Found = CaseKey & { readonly version: number }

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
  const kept = keptFor.get(pool) ?? new Map<string, Case>()
  keptFor.set(pool, kept)
  const whole = new Map<string, Case>()
  for (const { id, version } of found) {
    const known = kept.get(id)
    if (known?.version === version) whole.set(id, known)
  }
  const missing = found.filter(({ id }) => !whole.has(id))
  for (const c of missing.length > 0 ? await read(missing, db) : []) whole.set(c.id, c)
  for (const [id, c] of whole) {
    // What was asked for last goes last.
    kept.delete(id)
    kept.set(id, c)
  }
  for (const id of kept.keys()) {
    if (kept.size <= MOST) break
    kept.delete(id)
  }
  return whole
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
