import type { Pool } from 'pg'
import type { Instant } from '#domain/time.ts'
import { caseNumber } from './number.ts'

const BLOCK = 100

type Block = { next: number; end: number }

/**
 * Gives out case numbers. A process leases a hundred running numbers at a time for a shard and a day; those it does
 * not use are gaps, which are allowed.
 */
export function numberGiver(pool: Pool, zone: string): (shardKey: number, now: Instant) => Promise<string> {
  const blocks = new Map<string, Promise<Block>>()
  const lease = async (shardKey: number, day: string): Promise<Block> => {
    const { rows } = await pool.query<{ next: number }>(
      `insert into case_number_blocks as b (shard_key, day, next) values ($1, $2, $3)
       on conflict (shard_key, day) do update set next = b.next + $4 returning next`,
      [shardKey, day, BLOCK + 1, BLOCK],
    )
    const end = rows[0]?.next ?? BLOCK + 1
    return { next: end - BLOCK, end }
  }
  return async (shardKey, now) => {
    const day = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString()
    const key = `${shardKey} ${day}`
    for (;;) {
      const known = blocks.get(key)
      const leased = known ?? lease(shardKey, day)
      if (!known) {
        if (blocks.size > 1000) blocks.clear()
        blocks.set(key, leased)
      }
      const block = await leased.catch((error) => {
        blocks.delete(key)
        throw error
      })
      if (block.next < block.end) return caseNumber(day, shardKey, block.next++)
      if (blocks.get(key) === leased) blocks.delete(key)
    }
  }
}
