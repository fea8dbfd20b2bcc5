import type { Client } from 'pg'
import type { Witnessed } from '#domain/audit/act.ts'
import { canonicalJson } from '../canonical.ts'
import { linked } from '../said.ts'
import { digestOf, witnessedTables } from '../witnessed.ts'
import { Broken, type Tally } from './finding.ts'

const BATCH = 1_000

type ActRow = {
  readonly seq: number
  readonly at: string
  readonly person: string
  readonly organisation: string | null
  readonly what: string
  readonly about: { readonly rows?: readonly (Witnessed & { readonly digest: string | null })[] }
  readonly hash: string
}

/** What acts left behind, by table and key: the digest of the row, null when it was taken away. */
export type LeftBehind = Map<string, Map<string, string | null>>

/** Proves the chains of acts, and gives what the acts left behind. Throws at the first break. */
export async function verifyActs(client: Client, tally: Tally): Promise<LeftBehind> {
  const left: LeftBehind = new Map()
  const { rows: heads } = await client.query<{ shard_key: number; seq: number; hash: string }>(
    `select coalesce(c.shard_key, a.shard_key) as shard_key, coalesce(c.seq, 0) as seq, coalesce(c.hash, '') as hash
     from act_chains c full join (select distinct shard_key from acts) a on a.shard_key = c.shard_key order by 1`,
  )
  for (const { shard_key, seq, hash } of heads) {
    const end = await verifyChain(client, shard_key, left, tally)
    if (end.seq !== seq || end.hash !== hash) {
      throw new Broken('act_chains', String(shard_key), `acts end at ${end.seq}, the chain says ${seq}`)
    }
  }
  return left
}

async function verifyChain(client: Client, shardKey: number, left: LeftBehind, tally: Tally) {
  let end = { seq: 0, hash: '' }
  for (;;) {
    const { rows } = await client.query<ActRow>(
      `select seq, at, person, organisation, what, about, hash from acts
       where shard_key = $1 and seq > $2 order by seq limit ${BATCH}`,
      [shardKey, end.seq],
    )
    if (rows.length === 0) return end
    tally.rows += rows.length
    for (const { seq, hash, ...act } of rows) {
      const place = `${shardKey}/${seq}`
      if (seq !== end.seq + 1) throw new Broken('acts', `${shardKey}/${end.seq + 1}`, 'the act is missing')
      if (linked(end.hash, canonicalJson(act)) !== hash) {
        throw new Broken('acts', place, 'it is not what its hash says')
      }
      for (const row of act.about.rows ?? []) note(left, row.table, keyOf(row), row.digest)
      end = { seq, hash }
    }
  }
}

function note(left: LeftBehind, table: string, key: string, digest: string | null): void {
  const known = left.get(table) ?? new Map<string, string | null>()
  known.set(key, digest)
  left.set(table, known)
}

/** Proves that every row of the witnessed tables is what the last act on it left. Throws at the first break. */
export async function verifyWitnessed(client: Client, left: LeftBehind, tally: Tally): Promise<void> {
  for (const [table, { key }] of Object.entries(witnessedTables)) {
    const known = new Map(left.get(table))
    for (let from: readonly string[] | null = null; ; ) {
      const rows = await page(client, table, key, from)
      if (rows.length === 0) break
      tally.rows += rows.length
      for (const { image, key: values } of rows) {
        const place = values.join('/')
        const digest = known.get(place)
        if (digest === undefined || digest === null) throw new Broken(table, place, 'no act made this row')
        if (digest !== digestOf(table, image))
          throw new Broken(table, place, 'it is not what the last act left')
        known.delete(place)
        from = values
      }
    }
    for (const [place, digest] of known) {
      if (digest !== null) throw new Broken(table, place, 'the row is gone, and no act took it away')
    }
  }
}

async function page(client: Client, table: string, key: readonly string[], from: readonly string[] | null) {
  const columns = key.map((name) => `t.${name}::text collate "C"`).join(', ')
  const after =
    from === null ? 'true' : `(${columns}) > (${key.map((_, index) => `$${index + 1}`).join(', ')})`
  const { rows } = await client.query<{ key: string[]; image: Readonly<Record<string, unknown>> }>(
    `select array[${columns}] as key, to_jsonb(t) as image from ${table} t
     where ${after} order by ${columns} limit ${BATCH}`,
    [...(from ?? [])],
  )
  return rows
}

/** In the order of the table's key: jsonb keeps another. */
function keyOf({ table, key }: Witnessed): string {
  const names = witnessedTables[table]?.key ?? Object.keys(key)
  return names.map((name) => String(key[name])).join('/')
}
