import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import type { CaseKey } from './load.ts'

/** What an organisation was told about a case; `seq` is the event of the journal that caused it. */
export type Notice = {
  readonly organisation: string
  readonly what: string
  readonly seq: number
  readonly at: Instant
}

/** Everything that organisations were told about a case, in the order of its journal and then of their ids. */
export async function noticesOf(db: Db, { shardKey, id }: CaseKey): Promise<readonly Notice[]> {
  const { rows } = await db.query<Notice>({
    name: 'notices-of',
    text: `select organisation, what, seq, at from outbox
      where shard_key = $1 and case_id = $2 order by seq, organisation`,
    values: [shardKey, id],
  })
  return rows
}
