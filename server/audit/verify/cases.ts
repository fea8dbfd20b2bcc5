import type { Client } from 'pg'
import type { Case } from '#domain/case/case.ts'
import { networkOf } from '#domain/organisation/network.ts'
import type { Instant } from '#domain/time.ts'
import { organisationsIn } from '../../reference.ts'
import type { JournalRow, NoticeRow } from '../said.ts'
import { type CaseKept, checkCase } from './case.ts'
import type { Tally } from './finding.ts'
import { inSnapshot } from './snapshot.ts'

const BATCH = 200
const FIRST = { shardKey: -1, id: '00000000-0000-0000-0000-000000000000' }

type Row = Readonly<Record<string, unknown>>
type CaseRow = Row & { readonly state: Case; readonly head: string }
type Keyed = Row & { readonly case_id: string }

/** Proves every case, in the order of their keys and a batch at a time; throws at the first that is not what its journal says. */
export async function verifyCases(client: Client, chainedSince: Instant, tally: Tally): Promise<void> {
  for (let after: typeof FIRST | null = FIRST; after !== null; ) {
    const from: typeof FIRST = after
    after = await inSnapshot(client, () => verifyBatch(client, from, chainedSince, tally))
  }
}

/** Proves the cases that come next; gives the key of the last, null when there was none. */
async function verifyBatch(
  client: Client,
  from: typeof FIRST,
  chainedSince: Instant,
  tally: Tally,
): Promise<typeof FIRST | null> {
  const { rows } = await client.query<CaseRow>(
    `select * from cases where (shard_key, id) > ($1, $2::uuid) order by shard_key, id limit ${BATCH}`,
    [from.shardKey, from.id],
  )
  const last = rows.at(-1)
  if (!last) return null
  const network = networkOf(await organisationsIn(client))
  const keys = [rows.map((row) => row.state.shardKey), rows.map((row) => row.state.id)]
  const of = async <One extends Keyed>(table: string, order: string) => {
    const found = await client.query<One>(
      `select t.* from ${table} t join unnest($1::int[], $2::uuid[]) as k (shard_key, id)
         on t.shard_key = k.shard_key and t.case_id = k.id order by t.case_id, ${order}`,
      keys,
    )
    tally.rows += found.rows.length
    return Map.groupBy(found.rows, (row) => row.case_id)
  }
  const journals = await of<Keyed & JournalRow & { hash: string }>('journal', 't.seq')
  const legs = await of('legs', 't.no')
  const clocks = await of('clocks', 't.key')
  const sideTasks = await of('side_tasks', 't.no')
  const notices = await of<Keyed & NoticeRow>('outbox', 't.seq, t.id')
  const glass = await of<Keyed & { told: { id: string; organisation: string }[] }>('break_glass', 't.id')
  const forgotten = await saidToBeForgotten(client, rows)
  for (const { state, head, ...row } of rows) {
    const id = state.id
    const kept: CaseKept = {
      ...{ state, head, row },
      journal: journals.get(id) ?? [],
      legs: legs.get(id) ?? [],
      clocks: clocks.get(id) ?? [],
      sideTasks: sideTasks.get(id) ?? [],
      notices: notices.get(id) ?? [],
      glass: glass.get(id) ?? [],
    }
    tally.unchained += checkCase(kept, {
      network,
      chainedSince,
      isForgotten: forgotten.has(kept.state.number),
    })
    tally.cases++
  }
  return { shardKey: last.state.shardKey, id: last.state.id }
}

/** Which of these cases an act says are forgotten, as of the same state as the cases; that acts are whole was seen before. */
async function saidToBeForgotten(client: Client, rows: readonly CaseRow[]): Promise<ReadonlySet<string>> {
  const found = await client.query<{ number: string }>(
    `select about ->> 'number' as number from acts where what = 'caseForgotten'
       and shard_key = any($1) and about ->> 'number' = any($2)`,
    [[...new Set(rows.map((row) => row.shard_key))], rows.map((row) => row.number)],
  )
  return new Set(found.rows.map((row) => row.number))
}
