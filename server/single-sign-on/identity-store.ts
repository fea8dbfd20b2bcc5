import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import type { Identity } from './provider.ts'

type Who = Pick<Identity, 'issuer' | 'subject'>

/** The person who is linked with a subject of the provider; null when nobody is. */
export async function personBehind(db: Db, { issuer, subject }: Who): Promise<string | null> {
  const { rows } = await db.query<{ person: string }>(
    'select person from identities where issuer = $1 and subject = $2',
    [issuer, subject],
  )
  return rows[0]?.person ?? null
}

/** Who a person is at a provider, and since when that is known; null when they are not linked. */
export async function identityOf(
  db: Db,
  person: string,
  issuer: string,
): Promise<{ readonly subject: string; readonly linkedAt: Instant } | null> {
  const { rows } = await db.query<{ subject: string; linked_at: Instant }>(
    'select subject, linked_at from identities where person = $1 and issuer = $2',
    [person, issuer],
  )
  const row = rows[0]
  return row ? { subject: row.subject, linkedAt: row.linked_at } : null
}

/** Links a person with a subject, in place of one they had; false when the subject is somebody else. */
export async function keepIdentity(
  db: Db,
  person: string,
  { issuer, subject }: Who,
  by: { readonly person: string; readonly now: Instant },
): Promise<boolean> {
  const other = await personBehind(db, { issuer, subject })
  if (other !== null && other !== person) return false
  await db.query(
    `insert into identities (person, issuer, subject, linked_at, linked_by) values ($1, $2, $3, $4, $5)
     on conflict (person, issuer) do update
       set subject = excluded.subject, linked_at = excluded.linked_at, linked_by = excluded.linked_by`,
    [person, issuer, subject, by.now, by.person],
  )
  return true
}

/** Takes the link away; false when there was none. */
export async function dropIdentity(db: Db, person: string, issuer: string): Promise<boolean> {
  const { rowCount } = await db.query('delete from identities where person = $1 and issuer = $2', [
    person,
    issuer,
  ])
  return rowCount === 1
}
