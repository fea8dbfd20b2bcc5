import type { Db } from '../access/through.ts'
import { tellCaseChanged } from '../live/tell.ts'
import type { Shell } from '../shell.ts'
import type { CallRow } from './call-store.ts'

/** Keeps with which cases a call goes, and tells the pages that have one of them open; a link is made once. */
export async function tellLinked(
  { shard_key: shard, id }: Pick<CallRow, 'shard_key' | 'id'>,
  numbers: readonly string[],
  db: Db,
  shell: Pick<Shell, 'now' | 'pool'>,
): Promise<void> {
  if (numbers.length === 0) return
  const { rows } = await db.query<{ number: string; version: number }>({
    name: 'link-call',
    text: `with linked as (
        insert into call_cases (shard_key, case_id, call_shard, call_id, linked_at)
        select shard_key, id, $1, $2, $3 from cases where number = any($4)
        on conflict do nothing returning shard_key, case_id)
      select c.number, c.version from linked l join cases c on c.shard_key = l.shard_key and c.id = l.case_id`,
    values: [shard, id, shell.now(), numbers],
  })
  for (const { number, version } of rows) await tellCaseChanged(shell.pool, { number, version })
}
