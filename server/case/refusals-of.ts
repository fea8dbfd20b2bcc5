import type { RefusalCode } from '#domain/case/refusal.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import type { CaseKey } from './load.ts'

/** A move that was tried and refused. */
export type RefusedMove = {
  readonly at: Instant
  readonly person: string
  readonly organisation: string
  readonly move: string
  readonly wish: Readonly<Record<string, unknown>>
  readonly code: RefusalCode
}

/** The moves that were refused on a case, in the order in which they were tried. */
export async function refusalsOf(db: Db, { shardKey, id }: CaseKey): Promise<readonly RefusedMove[]> {
  const { rows } = await db.query<RefusedMove>({
    name: 'refusals-of',
    text: `select at, person, organisation, move, wish, code from refused_moves
      where shard_key = $1 and case_id = $2 order by at, id`,
    values: [shardKey, id],
  })
  return rows
}
