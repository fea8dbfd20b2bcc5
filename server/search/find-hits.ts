import type { Db } from '../access/through.ts'
import { walking } from '../access/walking.ts'
import { Conditions } from '../queue/conditions.ts'
import type { Asked } from './sought-text.ts'

/** A case that was found, and where it stands in the order of what was found. */
export type Found = { readonly shard_key: number; readonly id: string; readonly at: string }

/** What is looked for, and which cases it may be in; null: any of those that one sees. */
export type Finding = {
  readonly asked: Asked
  readonly among: Conditions | null
}

/** Which of what was found is wanted. */
export type Page = {
  readonly after: { readonly at: string; readonly id: string } | null
  readonly limit: number
}

const inOrder = 'order by received_at desc, case_id desc limit'

/**
 * Says to the policy of the texts what is looked for; it holds for what is asked on the same connection next. Without
 * it nothing is found.
 */
export async function seek(client: Db, { sought }: Asked): Promise<void> {
  await client.query({
    name: 'seek',
    text: `select set_config('beichen.sought', $1, false)`,
    values: [sought],
  })
}

/**
 * The newest cases whose texts hold what is sought, by walking from the newest down to that instant: for what many
 * cases hold.
 */
export async function foundByWalking(
  client: Db,
  finding: Finding,
  { after, limit }: Page,
  since: string | null,
): Promise<readonly Found[]> {
  const { sql, values } = fromTexts(finding, after, since)
  // None of these has a name: each is planned for the words it is asked for, some rare and some everywhere.
  const text = `select t.shard_key, t.case_id as id, t.received_at::text as at ${sql} ${inOrder} ${limit}`
  const { rows } = await walking(client, () => client.query<Found>(text, [...values]))
  return rows
}

/** The same by the index of words: all of them are found and put in order, for what few cases hold. */
export async function foundByWords(
  client: Db,
  finding: Finding,
  { after, limit }: Page,
): Promise<readonly Found[]> {
  const { sql, values } = fromTexts(finding, after, null)
  const { rows } = await client.query<Found>(
    `with all_found as materialized (select t.shard_key, t.case_id, t.received_at ${sql})
     select shard_key, case_id as id, received_at::text as at from all_found ${inOrder} ${limit}`,
    [...values],
  )
  return rows
}

/**
 * The same by looking into the texts of one case after the other that whoever asks sees, the newest first: for what most
 * of these hold and the index of words would find in everybody's.
 */
export async function foundAmongSeen(
  client: Db,
  { asked, among }: Finding,
  { after, limit }: Page,
): Promise<readonly Found[]> {
  const cases = among ?? new Conditions()
  const looks = new Conditions()
  for (const { sql, values } of asked.looks) looks.add(sql, ...values)
  const older = new Conditions()
  if (after) older.add('(cases.received_at, cases.id) < ($::timestamptz, $::uuid)', after.at, after.id)
  const [second, third] = [cases.values.length, cases.values.length + older.values.length]
  const { rows } = await client.query<Found>(
    `select c.shard_key, c.id, c.received_at::text as at
     from (select shard_key, id, received_at from cases where ${cases.sql()} and ${older.sql(second)}
       order by received_at desc, id desc offset 0) c
     cross join lateral (select from case_texts t where t.shard_key = c.shard_key and t.case_id = c.id
       and ${looks.sql(third)} limit 1) t
     order by c.received_at desc, c.id desc limit ${limit}`,
    [...cases.values, ...older.values, ...looks.values],
  )
  return rows
}

/**
 * How many cases they are, as far as so many. Planned as if all were wanted, for whoever expects many and stops early
 * would read through everything where there are none.
 */
export async function countFound(client: Db, finding: Finding, most: number): Promise<number> {
  const { sql, values } = fromTexts(finding, null, null)
  const { rows } = await client.query<{ n: number }>(
    `with all_found as materialized (select ${sql})
     select count(*)::int as n from (select from all_found limit ${most}) one`,
    [...values],
  )
  return rows[0]?.n ?? 0
}

function fromTexts({ asked, among }: Finding, after: Page['after'], since: string | null) {
  const where = new Conditions()
  for (const { sql, values } of asked.looks) where.add(sql, ...values)
  if (after) where.add('(t.received_at, t.case_id) < ($::timestamptz, $::uuid)', after.at, after.id)
  if (since !== null) where.add('t.received_at >= $::timestamptz', since)
  const inside = among
    ? `join lateral (select from cases where cases.shard_key = t.shard_key and cases.id = t.case_id
        and ${among.sql(where.values.length)}) c on true`
    : ''
  return {
    sql: `from case_texts t ${inside} where ${where.sql()}`,
    values: [...where.values, ...(among?.values ?? [])],
  }
}
