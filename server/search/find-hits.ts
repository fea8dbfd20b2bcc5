import type { Db } from '../access/through.ts'
import { Conditions } from '../queue/conditions.ts'
import type { Asked } from './sought-text.ts'

/** A case that was found, and where it stands in the order of what was found. */
export type Found = { readonly shard_key: number; readonly id: string; readonly at: string }

/** What is looked for, and which cases it may be in; null: any of those that one sees. */
export type Finding = {
  readonly asked: Asked
  readonly among: Conditions | null
}

type Page = {
  readonly after: { readonly at: string; readonly id: string } | null
  readonly limit: number
}

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

/** The cases whose texts hold what is sought, the newest first. */
export async function foundCases(
  client: Db,
  finding: Finding,
  { after, limit }: Page,
): Promise<readonly Found[]> {
  const { sql, values } = fromTexts(finding, (where) => {
    if (after) where.add('(t.received_at, t.case_id) < ($::timestamptz, $::uuid)', after.at, after.id)
  })
  // Without a name: it is planned for the words it is asked for, of which some are rare and some are everywhere.
  const { rows } = await client.query<Found>(
    `select t.shard_key, t.case_id as id, t.received_at::text as at ${sql}
     order by t.received_at desc, t.case_id desc limit ${limit}`,
    [...values],
  )
  return rows
}

/** How many cases they are, as far as so many. */
export async function countFound(client: Db, finding: Finding, most: number): Promise<number> {
  const { sql, values } = fromTexts(finding, () => {})
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from (select ${sql} limit ${most}) one`,
    [...values],
  )
  return rows[0]?.n ?? 0
}

function fromTexts({ asked, among }: Finding, add: (where: Conditions) => void) {
  const where = new Conditions()
  for (const { sql, values } of asked.looks)
    where.add(sql.replaceAll('body', 't.body').replaceAll('words', 't.words'), ...values)
  add(where)
  const inside = among
    ? `join lateral (select from cases where cases.shard_key = t.shard_key and cases.id = t.case_id
        and ${among.sql(where.values.length)}) c on true`
    : ''
  return {
    sql: `from case_texts t ${inside} where ${where.sql()}`,
    values: [...where.values, ...(among?.values ?? [])],
  }
}
