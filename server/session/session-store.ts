import type { Pool } from 'pg'
import type { Me } from '#contract/session/session.ts'
import type { Role } from '#domain/access/roles.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import type { Shell, SignedIn } from '../shell.ts'
import { hashOf, newToken } from './tokens.ts'

/** Twelve hours: a long shift; every use moves it on. */
const SESSION_MINUTES = 12 * 60

/** Opens a session; the token goes into the cookie, its hash into the database. */
export async function openSession(pool: Pool, person: string, now: Instant): Promise<string> {
  const token = newToken()
  await pool.query(
    `insert into sessions (token_hash, person, acting, created_at, seen_at, expires_at)
     values ($1, $2, (select organisation from memberships where person = $2 order by organisation limit 1), $3, $3, $4)`,
    [hashOf(token), person, now, plusMinutes(now, SESSION_MINUTES)],
  )
  return token
}

type Row = {
  token_hash: string
  person: string
  login: string
  name: string
  acting: string | null
  roles: Role[] | null
  stale: boolean
}

/** Who a token belongs to; null when it is unknown or has run out. One round trip. */
export async function findSession(pool: Pool, token: string, now: Instant): Promise<SignedIn | null> {
  const { rows } = await pool.query<Row>({
    name: 'find-session',
    text: `select s.token_hash, s.person, p.login, p.name, m.organisation as acting, m.roles,
        s.seen_at < $2::timestamptz - interval '1 minute' as stale
      from sessions s join people p on p.id = s.person
      left join memberships m on m.person = s.person and m.organisation = s.acting
      where s.token_hash = $1 and s.expires_at > $2`,
    values: [hashOf(token), now],
  })
  const row = rows[0]
  if (!row) return null
  if (row.stale) await keepAlive(pool, row.token_hash, now)
  const acting = row.acting && row.roles ? { organisation: row.acting, roles: row.roles } : null
  return { person: row.person, login: row.login, name: row.name, acting, tokenHash: row.token_hash }
}

async function keepAlive(pool: Pool, tokenHash: string, now: Instant): Promise<void> {
  await pool.query('update sessions set seen_at = $2, expires_at = $3 where token_hash = $1', [
    tokenHash,
    now,
    plusMinutes(now, SESSION_MINUTES),
  ])
}

/** The person with all their memberships, as the client shows them. */
export async function presentMe(person: string, acting: string | null, shell: Shell): Promise<Me> {
  const { rows } = await shell.pool.query<{
    login: string
    name: string
    organisation: string | null
    roles: string[]
  }>(
    `select p.login, p.name, m.organisation, m.roles from people p left join memberships m on m.person = p.id
     where p.id = $1 order by m.organisation`,
    [person],
  )
  const network = shell.reference.network()
  const memberships = rows.flatMap(({ organisation, roles }) =>
    organisation === null
      ? []
      : [{ organisation, roles, name: network.find(organisation)?.name ?? organisation }],
  )
  const chosen = memberships.find((one) => one.organisation === acting) ?? null
  return {
    person,
    login: rows[0]?.login ?? '',
    name: rows[0]?.name ?? '',
    acting: chosen && { ...chosen, kind: network.find(chosen.organisation)?.kind ?? '' },
    memberships,
    demonstration: shell.demonstration,
  }
}
