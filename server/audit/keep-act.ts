import type { Act, Witnessed } from '#domain/audit/act.ts'
import { type Network, nationalCenter, superiorsOf } from '#domain/organisation/network.ts'
import type { Db } from '../access/through.ts'
import { canonicalJson } from './canonical.ts'
import { digestsOf } from './witnessed.ts'

/** Where an act is kept: its chain (the shard of the case it is about, 0 for the rest), and the rows it left behind. */
export type Keeping = { readonly shardKey?: number; readonly rows?: readonly Witnessed[] }

/**
 * Adds an act to the end of its chain, with a digest of every row it wrote as it is now. Whoever wrote the rows does
 * so in the same transaction. One statement; who writes to the same chain at the same moment waits for it.
 */
export async function keepAct(db: Db, act: Act, network: Network, keeping: Keeping = {}): Promise<void> {
  const rows = await witness(db, keeping.rows ?? [])
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

async function witness(db: Db, rows: readonly Witnessed[]) {
  const witnessed = []
  for (const [table, some] of Map.groupBy(rows, (one) => one.table)) {
    const digests = await digestsOf(db, table, some)
    witnessed.push(...some.map((one, index) => ({ ...one, digest: digests[index] ?? null })))
  }
  return witnessed
}

/** Whose auditors read an act: those of the organisation it was done for, of those above it, and of the centre. */
function readersOf({ organisation }: Act, network: Network): readonly string[] {
  const centre = nationalCenter(network)
  const above =
    organisation === null ? [] : [organisation, ...superiorsOf(network, organisation).map((one) => one.id)]
  return [...new Set([...above, ...(centre ? [centre.id] : [])])]
}
