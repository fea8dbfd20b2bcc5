import { createHash } from 'node:crypto'
import { escapeIdentifier } from 'pg'
import type { Act, Witnessed } from '#domain/audit/act.ts'
import { type Network, nationalCenter, superiorsOf } from '#domain/organisation/network.ts'
import type { Db } from '../access/through.ts'
import { canonicalJson } from './canonical.ts'

/** Where an act is kept: its chain (the shard of the case it is about, 0 for the rest), and the rows it left behind. */
export type Keeping = { readonly shardKey?: number; readonly rows?: readonly Witnessed[] }

/**
 * Adds an act to the end of its chain, with a digest of every row it wrote as it is now. Whoever wrote the rows does
 * so in the same transaction. One statement; who writes to the same chain at the same moment waits for it.
 */
export async function keepAct(db: Db, act: Act, network: Network, keeping: Keeping = {}): Promise<void> {
  const rows = []
  for (const one of keeping.rows ?? []) rows.push({ ...one, digest: await digestOfRow(db, one) })
  const about = rows.length === 0 ? act.about : { ...act.about, rows }
  const said = canonicalJson({ ...act, about })
  await db.query({
    name: 'keep-act',
    text: `with head as (
        insert into act_chains as c (shard_key, seq, hash) values ($1, 1, encode(sha256(convert_to($8, 'UTF8')), 'hex'))
        on conflict (shard_key) do update
          set seq = c.seq + 1, hash = encode(sha256(convert_to(c.hash || $8, 'UTF8')), 'hex')
        returning seq, hash
      )
      insert into acts (shard_key, seq, at, person, organisation, what, about, seen_by, hash)
      select $1, head.seq, $2, $3, $4, $5, $6, $7, head.hash from head`,
    values: [
      keeping.shardKey ?? 0,
      act.at,
      act.person,
      act.organisation,
      act.what,
      JSON.stringify(about),
      readersOf(act, network),
      said,
    ],
  })
}

/** The digest of a row as it stands; null when it is not there. What changes by itself is left out of it. */
export async function digestOfRow(db: Db, { table, key }: Witnessed): Promise<string | null> {
  const names = Object.keys(key)
  const where = names.map((name, index) => `${escapeIdentifier(name)}::text = $${index + 1}`).join(' and ')
  const { rows } = await db.query<{ image: Record<string, unknown> }>(
    `select to_jsonb(t) as image from ${escapeIdentifier(table)} t where ${where}`,
    Object.values(key).map(String),
  )
  const image = rows[0]?.image
  if (!image) return null
  for (const name of changing[table] ?? []) delete image[name]
  return createHash('sha256').update(canonicalJson(image)).digest('hex')
}

/** Columns that change without an act of anybody. */
const changing: Readonly<Record<string, readonly string[]>> = {
  contact_directory: ['primary_to_verify'],
}

/** Whose auditors read an act: those of the organisation it was done for, of those above it, and of the centre. */
function readersOf({ organisation }: Act, network: Network): readonly string[] {
  const centre = nationalCenter(network)
  const above =
    organisation === null ? [] : [organisation, ...superiorsOf(network, organisation).map((one) => one.id)]
  return [...new Set([...above, ...(centre ? [centre.id] : [])])]
}
