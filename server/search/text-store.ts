import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import { type CaseKey, type JournalRow, recordedIn } from '../case/load.ts'
import type { Document, Whole } from './case-documents.ts'
import type { Searched } from './readable-pieces.ts'

/**
 * Cases whose texts are not those of today, changed at that instant or later, in the order of their change. Planned each
 * time for that instant: a plan for any instant would look through a third of all cases, every second.
 */
export async function unsearched(
  db: Db,
  from: string,
  most: number,
): Promise<readonly (CaseKey & { readonly changedAt: Instant })[]> {
  const { rows } = await db.query<CaseKey & { changedAt: Instant }>({
    text: `select c.shard_key as "shardKey", c.id, c.changed_at as "changedAt" from cases c
      left join case_texts t on t.shard_key = c.shard_key and t.case_id = c.id and t.side = 'operator'
      where c.changed_at >= $1 and t.version is distinct from c.version order by c.changed_at, c.id limit $2`,
    values: [from, most],
  })
  return rows
}

/** When something happened to a case last; null where there is none. */
export async function newest(db: Db): Promise<Instant | null> {
  const { rows } = await db.query<{ at: Instant | null }>({
    name: 'newest-change',
    text: 'select max(changed_at) as at from cases',
  })
  return rows[0]?.at ?? null
}

type Row = Searched & { readonly seenBy: readonly string[] }

/**
 * These cases with their journals, and who sees each. Without the clocks that events changed: nobody looks for words in
 * them, and they are more than half of a journal.
 */
export async function loadWhole(db: Db, keys: readonly CaseKey[]): Promise<readonly Whole[]> {
  const values = [keys.map((one) => one.shardKey), keys.map((one) => one.id)]
  const { rows } = await db.query<Row>({
    name: 'cases-to-search',
    text: `select c.shard_key as "shardKey", c.id, c.number, c.version, c.state -> 'intake' as intake,
        c.state ->> 'title' as title, c.seen_by as "seenBy"
      from unnest($1::int[], $2::uuid[]) as n (shard_key, id) join cases c on c.shard_key = n.shard_key and c.id = n.id`,
    values,
  })
  const journals = await db.query<JournalRow & { readonly case_id: string }>({
    name: 'journals-to-search',
    text: `select j.case_id, j.seq, j.type, j.at, j.person, j.organisation, j.data || '{"clocks": []}' as data
      from unnest($1::int[], $2::uuid[]) as n (shard_key, id)
      join journal j on j.shard_key = n.shard_key and j.case_id = n.id
      where j.type <> 'clockRang' order by j.case_id, j.seq`,
    values,
  })
  const byCase = Map.groupBy(journals.rows, (row) => row.case_id)
  return rows.map(({ seenBy, ...c }) => ({ c, seenBy, journal: (byCase.get(c.id) ?? []).map(recordedIn) }))
}

/** Writes what cases are found by from now on; a side that has none any more finds it no more. */
export async function writeDocuments(
  db: Db,
  all: readonly { readonly c: Searched; readonly documents: readonly Document[] }[],
): Promise<void> {
  const rows = all.flatMap(({ c, documents }) => documents.map((document) => ({ c, ...document })))
  const keys = [rows.map(({ c }) => c.shardKey), rows.map(({ c }) => c.id), rows.map(({ side }) => side)]
  await db.query({
    name: 'texts-of-no-side',
    text: `delete from case_texts t where (t.shard_key, t.case_id) in (select * from unnest($1::int[], $2::uuid[]))
      and not (t.shard_key, t.case_id, t.side) in (select * from unnest($3::int[], $4::uuid[], $5::text[]))`,
    values: [all.map(({ c }) => c.shardKey), all.map(({ c }) => c.id), ...keys],
  })
  await db.query({
    name: 'write-texts',
    text: `insert into case_texts as t (shard_key, case_id, side, version, received_at, readers, body, words)
      select n.shard_key, n.case_id, n.side, n.version, n.received_at,
        array(select jsonb_array_elements_text(n.readers)), n.body,
        array_to_tsvector(array(select jsonb_array_elements_text(n.words)))
      from unnest($1::int[], $2::uuid[], $3::text[], $4::int[], $5::timestamptz[], $6::jsonb[], $7::text[], $8::jsonb[])
        as n (shard_key, case_id, side, version, received_at, readers, body, words)
      on conflict (shard_key, case_id, side) do update set version = excluded.version, readers = excluded.readers,
        body = excluded.body, words = excluded.words`,
    values: [
      ...keys,
      rows.map(({ c }) => c.version),
      rows.map(({ c }) => c.intake.receivedAt),
      rows.map(({ readers }) => JSON.stringify(readers)),
      rows.map(({ body }) => body),
      rows.map(({ words }) => JSON.stringify(words)),
    ],
  })
}

/** Takes the texts of a case away at once, when it is forgotten. */
export async function forgetTexts(db: Db, { shardKey, id }: CaseKey): Promise<void> {
  await db.query({
    name: 'forget-texts',
    text: 'delete from case_texts where shard_key = $1 and case_id = $2',
    values: [shardKey, id],
  })
}
