import type { Case } from '#domain/case/case.ts'
import { isFollowable } from '#domain/portal/following.ts'
import { followingEnds } from '#domain/portal/limits.ts'
import type { Instant } from '#domain/time.ts'
import { type Db, eyesOfSystem, through } from '../access/through.ts'
import { loadCase } from '../case/load.ts'
import { portalIn } from '../http/cookies.ts'
import type { Door } from '../http/mount.ts'
import { hashOf, newToken } from '../session/tokens.ts'
import type { Call, Shell } from '../shell.ts'

/** A case that a customer is at, what it is read with, and whether they have shown by a code that it is theirs. */
export type AtCase = { readonly c: Case; readonly db: Db; readonly isProved: boolean }

/** Lets a browser be at a case, and at no other, for a while. The database keeps what it cannot be entered with. */
export async function openPortal(db: Db, number: string, isProved: boolean, now: Instant): Promise<string> {
  const token = newToken()
  await db.query(
    `with gone as (delete from portal_sessions where token_hash in (
        select token_hash from portal_sessions where expires_at <= $3 limit 50 for update skip locked))
     insert into portal_sessions (token_hash, number, is_proved, expires_at) values ($1, $2, $5, $4)`,
    [hashOf(token), number, now, followingEnds(now), isProved],
  )
  return token
}

/** The case that whoever asks is at; null when they are at none, or not any more. */
export async function caseAt(
  { request }: Door,
  { now }: Pick<Call, 'now'>,
  shell: Shell,
): Promise<AtCase | null> {
  const token = portalIn(request)
  if (token === null) return null
  const { rows } = await shell.pool.query<{ number: string; is_proved: boolean }>({
    name: 'portal-session',
    text: 'select number, is_proved from portal_sessions where token_hash = $1 and number is not null and expires_at > $2',
    values: [hashOf(token), now],
  })
  const [row] = rows
  return row ? followable(row.number, row.is_proved, shell) : null
}

/** The case of that number as customers may follow it; null where there is none. */
export async function followable(number: string, isProved: boolean, shell: Shell): Promise<AtCase | null> {
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const c = await loadCase(db, number)
  if (!c || !isFollowable(c)) return null
  await shell.reference.catchUp([c.policyVersion])
  return { c, db, isProved }
}

/** Ends it. */
export async function closePortal({ request }: Door, { pool }: Pick<Shell, 'pool'>): Promise<void> {
  const token = portalIn(request)
  if (token !== null) await pool.query('delete from portal_sessions where token_hash = $1', [hashOf(token)])
}
