import type { Db } from '../../../access/through.ts'

/** The cases of a shard that were received in a month of the operator's zone: they and their facts are one part. */
export type Month = { readonly shardKey: number; readonly cohort: string }

/** Every month of every shard of which there are cases or facts. */
export async function monthsIn(db: Db, zone: string): Promise<readonly Month[]> {
  const { rows } = await db.query<Month>(
    `select distinct shard_key as "shardKey", to_char(received_at at time zone $1, 'YYYY-MM') collate "C" as cohort
       from cases
     union select distinct shard_key, cohort from case_facts
     union select distinct shard_key, cohort from sp_facts
     union select distinct shard_key, cohort from leg_facts order by 1, 2`,
    [zone],
  )
  return rows
}
