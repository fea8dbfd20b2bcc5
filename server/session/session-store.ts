import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { Role } from '#domain/access/roles.ts'
import { lastEnd, sessionEnds } from '#domain/session/session-life.ts'
import type { Instant } from '#domain/time.ts'
import { askOpeningEyes, type Db, openingEyes } from '../access/through.ts'
import type { Origin, SignedIn } from '../shell.ts'
import { seatOf } from './seat-of.ts'
import { hashOf, newToken } from './tokens.ts'

const nowhere: Origin = { address: '', agent: '', device: null }

/** Opens a session; the token goes into the cookie, its hash into the database. Whoever opens one has proved themselves. */
export async function openSession(
  db: Db,
  person: string,
  now: Instant,
  { address, agent }: Origin = nowhere,
  factorElsewhere = false,
): Promise<string> {
  const token = newToken()
  await db.query(
    `insert into sessions (token_hash, person, acting, created_at, seen_at, expires_at, id, address, agent, ends_at, proved_at,
       factor_elsewhere)
     values ($1, $2, (select organisation from seats_at($3) where person = $2 order by organisation limit 1), $3, $3, $4,
       $5, $6, $7, $8, $3, $9)`,
    [
      hashOf(token),
      person,
      now,
      sessionEnds(now),
      randomUUID(),
      address,
      agent,
      lastEnd(now),
      factorElsewhere,
    ],
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
  ends_at: Instant
  proved_at: Instant
  stale: boolean
  must_enrol: boolean
}

/** Who a token belongs to; null when it is unknown or has run out. One round trip. */
export async function findSession(pool: Pool, token: string, now: Instant): Promise<SignedIn | null> {
  const question = {
    name: 'find-session',
    text: `select s.token_hash, s.person, p.login, p.name, m.organisation as acting, m.roles, s.ends_at, s.proved_at,
        s.seen_at < $2::timestamptz - interval '1 minute' as stale,
        exists (select from memberships a where a.person = s.person and 'administrator' = any (a.roles))
          and not s.factor_elsewhere
          and not exists (select from second_factors f where f.person = s.person) as must_enrol,
        ${openingEyes("coalesce(m.organisation, '')", 's.person::text')}
      from sessions s join people p on p.id = s.person
      left join lateral ${seatOf('s.person', 's.acting', '$2')} m on true
      where s.token_hash = $1 and s.expires_at > $2`,
    values: [hashOf(token), now],
  }
  const row = await askOpeningEyes<Row>(pool, question, ({ acting, person }) => ({
    organisation: acting ?? '',
    person,
  }))
  if (!row) return null
  if (row.stale) await keepAlive(pool, row, now)
  return {
    person: row.person,
    login: row.login,
    name: row.name,
    acting: row.acting && row.roles ? { organisation: row.acting, roles: row.roles } : null,
    tokenHash: row.token_hash,
    provedAt: row.proved_at,
    mustEnrol: row.must_enrol,
  }
}

async function keepAlive(db: Db, { token_hash, ends_at }: Row, now: Instant): Promise<void> {
  await db.query('update sessions set seen_at = $2, expires_at = $3 where token_hash = $1', [
    token_hash,
    now,
    sessionEnds(now, ends_at),
  ])
}

/**
 * Gives a session another token, as must be wherever it comes to mean more than before: whoever knew the old one knows
 * nothing. With `provedAt` the person has just proved who they are.
 */
export async function renewToken(db: Db, tokenHash: string, provedAt?: Instant): Promise<string> {
  const token = newToken()
  await db.query(
    'update sessions set token_hash = $2, proved_at = coalesce($3, proved_at) where token_hash = $1',
    [tokenHash, hashOf(token), provedAt ?? null],
  )
  return token
}

/** Tells every process that pages which were opened with this token are not to hear any more. */
export async function tellSessionOver(db: Db, tokenHash: string): Promise<void> {
  await db.query(`select pg_notify('beichen_session', $1)`, [tokenHash])
}

/** Ends a session by the hash of its token. */
export async function endSession(db: Db, tokenHash: string): Promise<void> {
  await db.query(
    `with gone as (delete from sessions where token_hash = $1 returning token_hash)
     select pg_notify('beichen_session', token_hash) from gone`,
    [tokenHash],
  )
}

/** Ends the sessions of a person, all or all but one, or the one with that id; says how many. Open pages are told. */
export async function endSessionsOf(
  db: Db,
  person: string,
  which: { readonly except?: string; readonly id?: string } = {},
): Promise<number> {
  const { rowCount } = await db.query(
    `with gone as (
       delete from sessions where person = $1 and ($2::text is null or token_hash <> $2) and ($3::uuid is null or id = $3)
       returning token_hash
     )
     select pg_notify('beichen_session', token_hash) from gone`,
    [person, which.except ?? null, which.id ?? null],
  )
  return rowCount ?? 0
}
