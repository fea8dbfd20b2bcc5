import { createHmac } from 'node:crypto'
import { type Instant, plusMinutes } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import { hashOf, newToken } from '../session/tokens.ts'

const FLIGHT_MINUTES = 10

/**
 * Somebody on the way to the provider and back. The browser keeps the secret; state, nonce and verifier come from it, so
 * that an answer fits the browser that asked and no other, and the database keeps nothing with which one could answer.
 */
export type Flight = { readonly secret: string; readonly state: string; readonly nonce: string }

/** The flight of a browser that keeps this secret. */
export function flightOf(secret: string): Flight {
  return { secret, state: derived(secret, 'state'), nonce: derived(secret, 'nonce') }
}

/** What the provider is shown a digest of first, and itself when the code is changed for a token (PKCE). */
export function verifierOf({ secret }: Flight): string {
  return derived(secret, 'verifier')
}

function derived(secret: string, what: string): string {
  return createHmac('sha256', secret).update(what).digest('base64url')
}

/** Begins a flight, good for ten minutes; those that have run out are cleared away. */
export async function beginFlight(db: Db, person: string | null, now: Instant): Promise<Flight> {
  const flight = flightOf(newToken())
  await db.query(
    `with gone as (delete from sign_on_flights where expires_at <= $3)
     insert into sign_on_flights (flight_hash, person, expires_at) values ($1, $2, $4)`,
    [hashOf(flight.secret), person, now, plusMinutes(now, FLIGHT_MINUTES)],
  )
  return flight
}

/** Ends the flight: nobody comes back twice. Who wishes to be linked; null: to sign in; undefined when there is no flight. */
export async function landed(db: Db, { secret }: Flight, now: Instant): Promise<string | null | undefined> {
  const { rows } = await db.query<{ person: string | null; late: boolean }>(
    'delete from sign_on_flights where flight_hash = $1 returning person, expires_at <= $2 as late',
    [hashOf(secret), now],
  )
  const row = rows[0]
  return row && !row.late ? row.person : undefined
}
