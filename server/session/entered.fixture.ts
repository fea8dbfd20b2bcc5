/** For tests: a person in a database, and calls of theirs from somewhere at some instant. */
import { randomUUIDv7 } from 'node:crypto'
import type { Pool } from 'pg'
import type { Instant } from '#domain/time.ts'
import type { Call, Origin, Shell } from '../shell.ts'
import { hashPassword } from './passwords.ts'
import { findSession } from './session-store.ts'

export const secret = 'a long password'
export const home: Origin = { address: '203.0.113.7', agent: 'a browser', device: null }
export const elsewhere: Origin = { address: '198.51.100.9', agent: 'another', device: null }

/** Adds a person with the password of the tests; their id. */
export async function personIn(
  pool: Pool,
  login: string,
  now: Instant,
  seat?: { readonly organisation: string; readonly roles: readonly string[] },
): Promise<string> {
  const id = randomUUIDv7()
  await pool.query(
    'insert into people (id, login, name, password_hash, created_at) values ($1, $2, $2, $3, $4)',
    [id, login, await hashPassword(secret), now],
  )
  if (seat)
    await pool.query('insert into memberships (person, organisation, roles) values ($1, $2, $3)', [
      id,
      seat.organisation,
      seat.roles,
    ])
  return id
}

/** A call with a body, of nobody or with the token of a session. */
export async function callOf<Body>(
  shell: Shell,
  now: Instant,
  body: Body,
  { from = home, token = null }: { readonly from?: Origin; readonly token?: string | null } = {},
): Promise<Call<undefined, undefined, Body>> {
  const who = token === null ? null : await findSession(shell.pool, token, now)
  return { params: undefined, query: undefined, body, who, now, from, requestId: randomUUIDv7() }
}
