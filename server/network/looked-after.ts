import type { Role } from '#domain/access/roles.ts'
import type { OrganisationId } from '#domain/organisation/organisation.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import { actorOf, type Call } from '../shell.ts'

/** Somebody as an administrator changes them. */
export type KnownPerson = {
  readonly login: string
  readonly leftAt: Instant | null
  readonly seats: readonly { readonly organisation: OrganisationId; readonly roles: readonly Role[] }[]
}

/** A person with their own seats, not those they keep for others; null when there is none. */
export async function personOf(db: Db, person: string): Promise<KnownPerson | null> {
  const { rows } = await db.query<KnownPerson>(
    `select p.login, p.left_at as "leftAt", coalesce((
       select jsonb_agg(jsonb_build_object('organisation', m.organisation, 'roles', m.roles) order by m.organisation)
       from memberships m where m.person = p.id), '[]') as seats
     from people p where p.id = $1`,
    [person],
  )
  return rows[0] ?? null
}

/**
 * Whether whoever asks is still an administrator where they act. Asked again inside the write: of two who take each
 * other's rights away at once, the second has none any more.
 */
export async function stillAdministers(db: Db, call: Pick<Call, 'who'>): Promise<boolean> {
  const { person, organisation } = actorOf(call)
  const { rowCount } = await db.query(
    `select from memberships where person = $1 and organisation = $2 and 'administrator' = any (roles)`,
    [person, organisation],
  )
  return rowCount === 1
}
