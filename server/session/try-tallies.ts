import type { Pool } from 'pg'
import { closedFor, type Guard, isShared, type Tally, tried } from '#domain/session/lock-out.ts'
import type { Instant } from '#domain/time.ts'
import { hashOf } from './tokens.ts'

/** What a try is counted under. */
export type Subject = { readonly guard: Guard; readonly about: string }

/** The try may be made, and what it would close if it fails; or the seconds until one may. */
export type Begun =
  | { readonly mayTry: true; readonly closing: readonly Guard[] }
  | { readonly mayTry: false; readonly seconds: number }

type Row = {
  subject: string
  failures: number
  began_at: Instant
  closures: number
  closed_until: Instant | null
}

/**
 * Counts a try as failed before it is made, so that a hundred at once are a hundred. Kept in the database: it makes no
 * difference which process is asked. While the door is closed tries are not counted.
 */
export async function beginTry(pool: Pool, subjects: readonly Subject[], now: Instant): Promise<Begun> {
  const keyed = subjects.map((one) => ({ ...one, key: keyOf(one) }))
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const kept = new Map<string, Tally>()
    // In one order for everyone: nobody waits for somebody who waits for them.
    for (const key of keyed.map((one) => one.key).sort()) {
      const { rows } = await client.query<Row>(locking, [key, now])
      if (rows[0]) kept.set(key, tallyOf(rows[0]))
    }
    const seconds = Math.max(...keyed.map(({ key }) => closedFor(kept.get(key) ?? null, now)))
    const closing: Guard[] = []
    if (seconds === 0) {
      for (const { guard, key } of keyed) {
        const after = tried(guard, kept.get(key) ?? null, now)
        if (closedFor(after, now) > 0) closing.push(guard)
        await client.query(counting, [key, after.failures, after.beganAt, after.closures, after.closedUntil])
      }
    }
    await client.query(forgetting, [now])
    await client.query('commit')
    return seconds > 0 ? { mayTry: false, seconds } : { mayTry: true, closing }
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release(broken)
  }
}

/** The try has succeeded: who made it starts afresh, and where it came from has one failure less. */
export async function trySucceeded(pool: Pool, subjects: readonly Subject[]): Promise<void> {
  const shared = subjects.filter(({ guard }) => isShared(guard))
  const own = subjects.filter(({ guard }) => !isShared(guard))
  await pool.query('delete from try_tallies where subject = any ($1)', [own.map(keyOf)])
  for (const key of shared.map(keyOf).sort())
    await pool.query('update try_tallies set failures = greatest(failures - 1, 0) where subject = $1', [key])
}

/** Makes the row if there is none, so that there is something to lock. */
const locking = `insert into try_tallies as t (subject, failures, began_at, closures) values ($1, 0, $2, 0)
  on conflict (subject) do update set subject = excluded.subject
  returning subject, failures, began_at, closures, closed_until`

const counting = `update try_tallies set failures = $2, began_at = $3, closures = $4, closed_until = $5 where subject = $1`

const forgetting = `delete from try_tallies where subject in (
  select subject from try_tallies where began_at < $1::timestamptz - interval '2 days'
    and coalesce(closed_until, began_at) < $1::timestamptz - interval '2 days'
  order by began_at limit 20 for update skip locked)`

function keyOf({ guard, about }: Subject): string {
  return hashOf(`${guard} ${about}`)
}

function tallyOf(row: Row): Tally {
  const { failures, closures } = row
  return { failures, beganAt: row.began_at, closures, closedUntil: row.closed_until }
}
