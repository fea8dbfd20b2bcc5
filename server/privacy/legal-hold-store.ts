import type { Case } from '#domain/case/case.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'

/** A case that is kept longer than its time, until it is said that it need not be any more. */
export type LegalHold = {
  readonly id: string
  readonly reason: string
  readonly person: string
  readonly organisation: string
  readonly at: Instant
}

type Key = Pick<Case, 'shardKey' | 'id'>

/** The hold that a case is under; null when it is under none. */
export async function holdOn(db: Db, { shardKey, id }: Key): Promise<LegalHold | null> {
  const { rows } = await db.query<LegalHold>({
    name: 'hold-on',
    text: `select id, reason, person, organisation, at from legal_holds
      where shard_key = $1 and case_id = $2 and lifted_at is null`,
    values: [shardKey, id],
  })
  return rows[0] ?? null
}

/** Locks a case that is there until the transaction ends, and gives it as it is now. */
export async function lockCase(db: Db, { shardKey, id }: Key): Promise<Case | null> {
  const { rows } = await db.query<{ state: Case }>({
    name: 'lock-case',
    text: 'select state from cases where shard_key = $1 and id = $2 for update',
    values: [shardKey, id],
  })
  return rows[0]?.state ?? null
}
