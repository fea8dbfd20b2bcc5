import type { Pool } from 'pg'
import type { Instant } from '#domain/time.ts'
import { findKey, isKey } from '../keys/key-store.ts'
import type { SignedIn } from '../shell.ts'
import { findSession } from './session-store.ts'

/** Who a request comes from: the person of a session, or a program with a key; null when it is nobody's. */
export async function whoAsks(pool: Pool, token: string | null, now: Instant): Promise<SignedIn | null> {
  if (token === null) return null
  return isKey(token) ? findKey(pool, token, now) : findSession(pool, token, now)
}
