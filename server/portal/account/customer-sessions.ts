import { signedInUntil } from '#domain/portal/account.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../../access/through.ts'
import { customerIn } from '../../http/cookies.ts'
import type { Door } from '../../http/mount.ts'
import { hashOf, newToken } from '../../session/tokens.ts'
import type { Call, Shell } from '../../shell.ts'

/** A customer who is signed in: their account, until when, and what they have proved. */
export type SignedInCustomer = {
  readonly id: string
  readonly contact: string
  readonly kept: string
  readonly until: Instant
}

type Asking = Pick<Call, 'now'>

/** Signs a browser in to an account for a while; the database keeps what it cannot be entered with. */
export async function openCustomerSession(db: Db, account: string, now: Instant): Promise<string> {
  const token = newToken()
  await db.query(
    `insert into portal_sessions (token_hash, account, is_proved, expires_at) values ($1, $2, true, $3)`,
    [hashOf(token), account, signedInUntil(now)],
  )
  return token
}

/** Who asks, with what they have proved opened; null when nobody is signed in there, or not any more. */
export async function customerOfDoor(
  { request }: Door,
  { now }: Asking,
  { pool, customers }: Pick<Shell, 'pool' | 'customers'>,
): Promise<SignedInCustomer | null> {
  const token = customerIn(request)
  if (token === null) return null
  const { rows } = await pool.query<SignedInCustomer>({
    name: 'customer-session',
    text: `select a.id, a.contact, a.kept, s.expires_at as until from portal_sessions s
      join portal_accounts a on a.id = s.account where s.token_hash = $1 and s.expires_at > $2`,
    values: [hashOf(token), now],
  })
  const [row] = rows
  return row ? { ...row, contact: customers.open(row.contact) } : null
}

/** Ends this session, or all of the same account. */
export async function closeCustomerSessions(
  { request }: Door,
  which: 'this' | 'all',
  { pool }: Pick<Shell, 'pool'>,
): Promise<void> {
  const token = customerIn(request)
  if (token === null) return
  const whose =
    which === 'this'
      ? 'token_hash = $1'
      : 'account = (select account from portal_sessions where token_hash = $1)'
  await pool.query(`delete from portal_sessions where ${whose}`, [hashOf(token)])
}
