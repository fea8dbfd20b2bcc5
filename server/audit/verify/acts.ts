import type { Client } from 'pg'
import type { Witnessed } from '#domain/audit/act.ts'
import { canonicalJson } from '../canonical.ts'
import { linked } from '../said.ts'
import { witnessedTables } from '../witnessed.ts'
import { Broken, type Tally } from './finding.ts'
import { inSnapshot } from './snapshot.ts'

const BATCH = 1_000

type ActRow = {
  readonly seq: number
  readonly at: string
  readonly person: string
  readonly organisation: string | null
  readonly what: string
  readonly about: {
    readonly number?: unknown
    readonly rows?: readonly (Witnessed & { readonly digest: string | null })[]
  }
  readonly hash: string
}

/** A row as the last act on it left it: its key, and its digest; null when it was taken away. */
export type Left = { readonly key: Witnessed['key']; readonly digest: string | null }

type End = { readonly seq: number; readonly hash: string }

/** How far the chains of acts have been read, and what the acts left behind, by table and place. */
export type ActsRead = {
  readonly ends: Map<number, End>
  readonly left: Map<string, Map<string, Left>>
}

/** Proves the chains of acts, and gives what the acts left behind. Throws at the first break. */
export async function verifyActs(client: Client, tally: Tally): Promise<ActsRead> {
  const read: ActsRead = { ends: new Map(), left: new Map() }
  const { rows } = await client.query<{ shard_key: number }>(
    'select shard_key from act_chains union select shard_key from acts order by 1',
  )
  for (const { shard_key } of rows) {
    while ((await inSnapshot(client, () => readOn(client, shard_key, read, tally))) === BATCH);
  }
  await inSnapshot(client, () => catchUp(client, read, tally))
  return read
}

/**
 * Reads the acts that were kept since, and sees to it that every chain ends where it says. What a row is compared with
 * is read in the same state as the row: people go on working while the history is proved.
 */
export async function catchUp(client: Client, read: ActsRead, tally: Tally): Promise<void> {
  const { rows } = await client.query<{ shard_key: number } & End>(
    'select shard_key, seq, hash from act_chains order by shard_key',
  )
  const heads = new Map(rows.map((row) => [row.shard_key, row]))
  for (const shardKey of new Set([...heads.keys(), ...read.ends.keys()])) {
    const head = heads.get(shardKey) ?? { seq: 0, hash: '' }
    const known = endOf(read, shardKey)
    if (head.seq > known.seq) while ((await readOn(client, shardKey, read, tally)) === BATCH);
    const end = endOf(read, shardKey)
    if (end.seq !== head.seq || end.hash !== head.hash) {
      throw new Broken('act_chains', String(shardKey), `acts end at ${end.seq}, the chain says ${head.seq}`)
    }
  }
}

/** Reads a batch of a chain from where it was read to; says how many there were. */
async function readOn(client: Client, shardKey: number, read: ActsRead, tally: Tally): Promise<number> {
  let end = endOf(read, shardKey)
  const { rows } = await client.query<ActRow>(
    `select seq, at, person, organisation, what, about, hash from acts
     where shard_key = $1 and seq > $2 order by seq limit ${BATCH}`,
    [shardKey, end.seq],
  )
  tally.rows += rows.length
  for (const { seq, hash, ...act } of rows) {
    const place = `${shardKey}/${seq}`
    if (seq !== end.seq + 1) throw new Broken('acts', `${shardKey}/${end.seq + 1}`, 'the act is missing')
    if (linked(end.hash, canonicalJson(act)) !== hash) {
      throw new Broken('acts', place, 'it is not what its hash says')
    }
    for (const row of act.about.rows ?? []) note(read, row)
    end = { seq, hash }
  }
  read.ends.set(shardKey, end)
  return rows.length
}

function endOf({ ends }: ActsRead, shardKey: number): End {
  return ends.get(shardKey) ?? { seq: 0, hash: '' }
}

function note({ left }: ActsRead, { table, key, digest }: Witnessed & Left): void {
  const known = left.get(table) ?? new Map<string, Left>()
  const names = witnessedTables[table]?.key ?? Object.keys(key)
  // In the order of the table's key: jsonb keeps another.
  known.set(placeOf(names.map((name) => String(key[name]))), { key, digest })
  left.set(table, known)
}

/** A row's key in one word. */
export function placeOf(values: readonly string[]): string {
  return values.join('/')
}
