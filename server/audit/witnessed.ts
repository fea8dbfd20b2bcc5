import { createHash } from 'node:crypto'
import { escapeIdentifier } from 'pg'
import type { Witnessed } from '#domain/audit/act.ts'
import type { Db } from '../access/through.ts'
import { canonicalJson } from './canonical.ts'

/** A table whose every row was left behind by an act: its key, and the columns that change without anybody's act. */
export type WitnessedTable = { readonly key: readonly string[]; readonly changing: readonly string[] }

/** The tables in which a row without an act, or another row than the act left, is a break of the history. */
export const witnessedTables: Readonly<Record<string, WitnessedTable>> = {
  organisations: { key: ['id'], changing: [] },
  people: { key: ['id'], changing: [] },
  // Sealed anew when the key is changed, and counted up with each code.
  second_factors: { key: ['person'], changing: ['secret', 'last_step'] },
  memberships: { key: ['person', 'organisation'], changing: [] },
  deputies: { key: ['id'], changing: [] },
  identities: { key: ['person', 'issuer'], changing: [] },
  api_keys: { key: ['id'], changing: ['last_used_at'] },
  // Using the link and reading the notice are the person's own.
  renewals: { key: ['id'], changing: ['used_at', 'read_at'] },
  sp_ways: { key: ['organisation'], changing: [] },
  mailboxes: { key: ['id'], changing: [] },
  articles: { key: ['id'], changing: [] },
  article_versions: { key: ['article', 'no'], changing: [] },
  // Sealed anew when the key is changed.
  billing_connectors: { key: ['organisation'], changing: ['token'] },
  policies: { key: ['version'], changing: [] },
  calendars: { key: ['version'], changing: [] },
  contact_directory: { key: ['organisation'], changing: ['primary_to_verify'] },
  contact_terms: { key: ['organisation'], changing: [] },
  refused_moves: { key: ['shard_key', 'id'], changing: [] },
  attachments: { key: ['shard_key', 'id'], changing: [] },
  disclosures: { key: ['shard_key', 'id'], changing: [] },
  break_glass: { key: ['shard_key', 'id'], changing: [] },
  legal_holds: { key: ['shard_key', 'id'], changing: [] },
  earlier_complaints: { key: ['shard_key', 'case_id', 'earlier_shard_key', 'earlier_id'], changing: [] },
  pile_receipts: { key: ['pile'], changing: [] },
  reports: { key: ['shard_key', 'id'], changing: [] },
  report_lives: { key: ['shard_key', 'report'], changing: [] },
}

/** A row of a witnessed table, by its key. */
export function witnessed(table: string, ...key: readonly (string | number)[]): Witnessed {
  const names = witnessedTables[table]?.key ?? []
  return { table, key: Object.fromEntries(names.map((name, index) => [name, key[index] ?? ''])) }
}

/** The digests of rows of one table as they stand, in the order asked for; null for one that is not there. */
export async function digestsOf(
  db: Db,
  table: string,
  rows: readonly Pick<Witnessed, 'key'>[],
): Promise<readonly (string | null)[]> {
  const names = Object.keys(rows[0]?.key ?? {})
  const keys = names.map((name) => `t.${escapeIdentifier(name)}::text`).join(', ')
  const given = names.map((_, index) => `$${index + 1}::text[]`).join(', ')
  const { rows: found } = await db.query<{ key: string[]; image: Image }>(
    `select array[${keys}] as key, to_jsonb(t) as image from ${escapeIdentifier(table)} t
     where (${keys}) in (select * from unnest(${given}))`,
    names.map((name) => rows.map((one) => String(one.key[name]))),
  )
  const digests = new Map(found.map(({ key, image }) => [key.join('\n'), digestOf(table, image)]))
  return rows.map((one) => digests.get(names.map((name) => String(one.key[name])).join('\n')) ?? null)
}

type Image = Readonly<Record<string, unknown>>

/** The digest of a row as the database shows it in JSON. */
export function digestOf(table: string, image: Image): string {
  const changing = witnessedTables[table]?.changing ?? []
  const lasting = Object.entries(image).filter(([name]) => !changing.includes(name))
  return createHash('sha256')
    .update(canonicalJson(Object.fromEntries(lasting)))
    .digest('hex')
}
