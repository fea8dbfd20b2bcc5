import { halfSessionEnds } from '#domain/session/session-life.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import { hashOf, newToken } from './tokens.ts'

/** Good for the second step and nothing else; those that have run out are cleared away. */
export async function openHalf(db: Db, person: string, now: Instant): Promise<string> {
  const half = newToken()
  await db.query(
    `with gone as (delete from half_sessions where expires_at <= $3)
     insert into half_sessions (token_hash, person, expires_at) values ($1, $2, $4)`,
    [hashOf(half), person, now, halfSessionEnds(now)],
  )
  return half
}

/** Whoever stands between the two steps begins anew. */
export async function endHalvesOf(db: Db, person: string): Promise<void> {
  await db.query('delete from half_sessions where person = $1', [person])
}
