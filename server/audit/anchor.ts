import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { instantOf, wallClock } from '#domain/calendar/local-time.ts'
import { canonicalJson } from './canonical.ts'

const PAGE = 5_000

/** A day as it is anchored: all hashes of the journal in one digest, and where each chain of acts ended. */
export type AnchorContent = {
  readonly day: string
  readonly zone: string
  readonly journal: { readonly events: number; readonly digest: string }
  readonly acts: readonly { readonly shardKey: number; readonly seq: number; readonly hash: string }[]
  /** The hash of the anchor before; empty for the first. */
  readonly before: string
}

/** The hash of an anchor. */
export function anchorHash(content: AnchorContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

/** What a day came to, read from the database. The client must see everything, in one transaction. */
export async function dayOf(
  client: ClientBase,
  day: string,
  zone: string,
): Promise<Pick<AnchorContent, 'journal' | 'acts'>> {
  const date = Temporal.PlainDate.from(day)
  const from = instantOf(wallClock(zone, date, '00:00'))
  const to = instantOf(wallClock(zone, date.add({ days: 1 }), '00:00'))
  const digest = createHash('sha256')
  let events = 0
  await client.query({
    text: `declare day_events no scroll cursor for select shard_key, case_id, seq, hash from journal
      where at >= $1 and at < $2 order by shard_key, case_id, seq`,
    values: [from, to],
  })
  for (;;) {
    const { rows } = await client.query(`fetch ${PAGE} from day_events`)
    if (rows.length === 0) break
    for (const row of rows) digest.update(`${row.shard_key}/${row.case_id}/${row.seq}/${row.hash}\n`)
    events += rows.length
  }
  await client.query('close day_events')
  const { rows: acts } = await client.query<{ shardKey: number; seq: number; hash: string }>(
    `select distinct on (shard_key) shard_key as "shardKey", seq, hash from acts where at < $1
     order by shard_key, seq desc`,
    [to],
  )
  return { journal: { events, digest: digest.digest('hex') }, acts }
}
