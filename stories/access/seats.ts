import { randomUUIDv7 } from 'node:crypto'
import type { Pool } from 'pg'
import { allRoles, type Role } from '#domain/access/roles.ts'
import { openSession } from '#server/session/session-store.ts'
import { wallClock } from '#server/start.ts'
import { type Client, clientAt } from '../testing/client.ts'

/** Somebody who has one role at one organisation. */
export type Seat = {
  readonly person: string
  readonly organisation: string
  readonly role: Role
  readonly client: Client
}

/**
 * Somebody in every role at each of these organisations, signed in. Written by the owner of the database: a hundred
 * people who set up their telephones one by one would take longer than what they are to show.
 */
export async function seatsAt(
  address: string,
  owner: Pool,
  organisations: readonly string[],
  roles: readonly Role[] = allRoles,
): Promise<readonly Seat[]> {
  const seats: Seat[] = []
  for (const organisation of organisations) {
    for (const role of roles) {
      const id = randomUUIDv7()
      const login = `${organisation}-${role}`.toLowerCase()
      const now = wallClock()
      await owner.query(
        `with person as (
           insert into people (id, login, name, password_hash, created_at) values ($1, $2, $2, '', $3) returning id
         ), factor as (
           insert into second_factors (person, secret, added_at, last_step) select id, '', $3, 0 from person
         )
         insert into memberships (person, organisation, roles) select id, $4, array[$5] from person`,
        [id, login, now, organisation, role],
      )
      const client = clientAt(address, await openSession(owner, id, now))
      seats.push({ person: id, organisation, role, client })
    }
  }
  return seats
}

/** The same people as at first, each with a new session and their telephone: what one request did is not felt by the next. */
export async function asAtFirst(
  address: string,
  owner: Pool,
  seats: readonly Seat[],
): Promise<readonly Seat[]> {
  const now = wallClock()
  const people = seats.map((one) => one.person)
  await owner.query(
    `insert into second_factors (person, secret, added_at, last_step) select p, '', $2, 0 from unnest($1::uuid[]) p
     on conflict do nothing`,
    [people, now],
  )
  const fresh = seats.map(async (one) => ({
    ...one,
    client: clientAt(address, await openSession(owner, one.person, now)),
  }))
  return Promise.all(fresh)
}
