import type { Case } from '#domain/case/case.ts'
import type { Recorded } from '#domain/case/events.ts'
import type { Db } from '../access/through.ts'
import { shardOf } from './number.ts'

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

/** Who sees the cases with these numbers, as it was decided when each was last written. */
export async function loadSeers(
  db: Db,
  numbers: readonly string[],
): Promise<
  readonly { readonly number: string; readonly version: number; readonly seen_by: readonly string[] }[]
> {
  const shards = [...new Set(numbers.map(shardOf))].filter((one) => one !== null)
  const { rows } = await db.query({
    name: 'load-seers',
    text: 'select number, version, seen_by from cases where shard_key = any($1) and number = any($2)',
    values: [shards, numbers],
  })
  return rows
}

/** The journal of a case in its order. */
export async function loadJournal(db: Db, c: CaseKey): Promise<readonly Recorded[]> {
  return (await loadJournals(db, [c])).get(c.id) ?? []
}

/** The journals of cases, each in its order, by the ids of the cases. */
export async function loadJournals(
  db: Db,
  cases: readonly CaseKey[],
): Promise<ReadonlyMap<string, readonly Recorded[]>> {
  const { rows } = await db.query<JournalRow & { readonly case_id: string }>({
    name: 'load-journals',
    text: `select j.case_id, j.seq, j.type, j.at, j.person, j.organisation, j.data
      from unnest($1::int[], $2::uuid[]) as n (shard_key, id)
      join journal j on j.shard_key = n.shard_key and j.case_id = n.id order by j.case_id, j.seq`,
    values: [cases.map((one) => one.shardKey), cases.map((one) => one.id)],
  })
  const byCase = Map.groupBy(rows, (row) => row.case_id)
  return new Map([...byCase].map(([id, own]) => [id, own.map(recordedIn)]))
}

/** An event as the journal has it. */
export type JournalRow = Pick<Recorded, 'seq' | 'type' | 'at'> & {
  readonly person: string
  readonly organisation: string | null
  readonly data: Readonly<Record<string, unknown>> & { readonly saidBy?: string }
}

/** The event that a row of the journal tells. */
export function recordedIn({
  seq,
  type,
  at,
  person,
  organisation,
  data: { saidBy, ...data },
}: JournalRow): Recorded {
  const by = { person, organisation, ...(saidBy === undefined ? {} : { saidBy }) }
  return { ...data, seq, type, at, by } as unknown as Recorded
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
