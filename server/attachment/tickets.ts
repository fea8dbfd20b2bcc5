import type { Instant } from '#domain/time.ts'
import { plusMinutes } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import { hashOf, newToken } from '../session/tokens.ts'

/** Who may have which file, once. */
export type Ticket = {
  readonly attachment: string
  readonly number: string
  readonly person: string
  readonly organisation: string
}

/** Makes an address for one time; the database keeps only what tells it again. */
export async function newTicket(db: Db, ticket: Ticket, now: Instant): Promise<string> {
  const token = newToken()
  const { attachment, number, person, organisation } = ticket
  await db.query({
    name: 'new-ticket',
    text: `with old as (delete from download_tickets where expires_at < $6)
      insert into download_tickets (hash, attachment, number, person, organisation, expires_at)
      values ($1, $2, $3, $4, $5, $7)`,
    values: [hashOf(token), attachment, number, person, organisation, now, plusMinutes(now, 1)],
  })
  return token
}

/** Takes an address in, which is used up by that; null when there is none, or not any more. */
export async function redeem(db: Db, token: string, now: Instant): Promise<Ticket | null> {
  const { rows } = await db.query<Ticket & { fresh: boolean }>({
    name: 'redeem-ticket',
    text: `delete from download_tickets where hash = $1
      returning attachment, number, person, organisation, expires_at > $2 as fresh`,
    values: [hashOf(token), now],
  })
  const [found] = rows
  if (!found?.fresh) return null
  const { fresh: _, ...ticket } = found
  return ticket
}
