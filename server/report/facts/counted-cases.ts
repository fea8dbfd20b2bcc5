import type { Case } from '#domain/case/case.ts'
import type { Entry } from '#domain/report/entries.ts'
import type { Db } from '../../access/through.ts'
import type { CaseKey } from '../../case/load.ts'

/** With what a case is counted. */
export type Counted = {
  readonly version: number
  readonly entries: readonly Entry[]
  readonly asEarlier: string
  readonly earlier: string | null
}

/** A case as it is, and with what it is counted; null: it is not counted yet. */
export type CaseToCount = { readonly c: Case; readonly counted: Counted | null }

type Row = {
  readonly state: Case
  readonly version: number | null
  readonly entries: string
  readonly as_earlier: string
  readonly earlier_id: string | null
}

/** These cases, with what they are counted. */
export async function loadToCount(db: Db, keys: readonly CaseKey[]): Promise<readonly CaseToCount[]> {
  if (keys.length === 0) return []
  const { rows } = await db.query<Row>({
    name: 'cases-to-count',
    text: `select c.state, k.version, k.entries, k.as_earlier, k.earlier_id
      from unnest($1::int[], $2::uuid[]) as n (shard_key, id)
      join cases c on c.shard_key = n.shard_key and c.id = n.id
      left join counted_cases k on k.shard_key = n.shard_key and k.case_id = n.id`,
    values: [keys.map((one) => one.shardKey), keys.map((one) => one.id)],
  })
  return rows.map((row) => ({ c: row.state, counted: countedIn(row) }))
}

function countedIn({ version, entries, as_earlier, earlier_id }: Omit<Row, 'state'>): Counted | null {
  if (version === null) return null
  return { version, entries: entriesIn(entries), asEarlier: as_earlier, earlier: earlier_id }
}

/** Writes down with what cases are counted from now on. */
export async function writeCounted(
  db: Db,
  all: readonly { readonly c: Case; readonly counted: Counted }[],
): Promise<void> {
  await db.query({
    name: 'write-counted-cases',
    text: `insert into counted_cases as k (shard_key, case_id, version, entries, as_earlier, earlier_id)
      select * from unnest($1::int[], $2::uuid[], $3::int[], $4::text[], $5::text[], $6::uuid[])
      on conflict (shard_key, case_id) do update set version = excluded.version, entries = excluded.entries,
        as_earlier = excluded.as_earlier, earlier_id = excluded.earlier_id`,
    values: [
      all.map(({ c }) => c.shardKey),
      all.map(({ c }) => c.id),
      all.map(({ counted }) => counted.version),
      all.map(({ counted }) => textOf(counted.entries)),
      all.map(({ counted }) => counted.asEarlier),
      all.map(({ counted }) => counted.earlier),
    ],
  })
}

/** Entries as they are kept. */
export function textOf(entries: readonly Entry[]): string {
  return JSON.stringify(entries.map(({ family, key, values }) => [family, key, values]))
}

/** Entries as they were kept. */
export function entriesIn(text: string): readonly Entry[] {
  const kept = JSON.parse(text) as readonly (readonly [Entry['family'], Entry['key'], Entry['values']])[]
  return kept.map(([family, key, values]) => ({ family, key, values }))
}
