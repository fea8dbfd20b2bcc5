import type { Pool, PoolClient } from 'pg'
import type { Case } from '#domain/case/case.ts'
import type { Recorded } from '#domain/case/events.ts'
import { shardOf } from './number.ts'

type Db = Pool | PoolClient

/** What the rows of a case are found by. */
export type CaseKey = Pick<Case, 'shardKey' | 'id'>

/** The case with that number, or null; one round trip, no lock. */
export async function loadCase(db: Db, number: string): Promise<Case | null> {
  const [found] = await loadCases(db, [number])
  return found ?? null
}

/** The cases with these numbers that exist; one round trip for those of one shard. */
export async function loadCases(db: Db, numbers: readonly string[]): Promise<readonly Case[]> {
  const byShard = Map.groupBy(numbers, shardOf)
  const found: Case[] = []
  for (const [shardKey, some] of byShard) {
    if (shardKey === null) continue
    const { rows } = await db.query<{ state: Case }>({
      name: 'load-cases',
      text: 'select state from cases where shard_key = $1 and number = any($2)',
      values: [shardKey, some],
    })
    found.push(...rows.map((row) => row.state))
  }
  return found
}

/** The journal of a case in its order. */
export async function loadJournal(db: Db, c: CaseKey): Promise<readonly Recorded[]> {
  const { rows } = await db.query({
    name: 'load-journal',
    text: `select seq, type, at, person, organisation, data from journal
      where shard_key = $1 and case_id = $2 order by seq`,
    values: [c.shardKey, c.id],
  })
  return rows.map(({ seq, type, at, person, organisation, data: { saidBy, ...data } }) => ({
    ...data,
    seq,
    type,
    at,
    by: { person, organisation, ...(saidBy === undefined ? {} : { saidBy }) },
  }))
}

/** The first answer that a request got, if it was made before by this person; null otherwise. */
export async function loadAnswer(
  db: Db,
  shardKey: number,
  requestId: string,
): Promise<{ person: string; what: string; answer: unknown } | null> {
  const { rows } = await db.query({
    name: 'load-answer',
    text: 'select person, what, answer from commands where shard_key = $1 and request_id = $2',
    values: [shardKey, requestId],
  })
  return rows[0] ?? null
}
