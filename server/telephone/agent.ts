import type { Role } from '#domain/access/roles.ts'
import type { Network } from '#domain/organisation/network.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import type { Desk } from '#domain/telephone/call.ts'
import { desksOfLine } from '#domain/telephone/line.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import type { SignedIn } from '../shell.ts'

/** Whom a switch means, by login or extension; null when nobody with a seat at that window is called so. */
export async function deskOf(
  db: Db,
  agent: string | null | undefined,
  window: Organisation,
  network: Network,
  now: Instant,
): Promise<Desk | null> {
  if (!agent) return null
  const { rows } = await db.query<Desk>({
    name: 'desk-of-agent',
    // A login is given by an administrator, an extension by its person: nobody takes calls by calling themselves another.
    text: `select s.person::text as person, s.organisation from seats_at($3) s
      join people p on p.id = s.person and p.left_at is null
      left join extensions e on e.person = s.person and e.organisation = s.organisation
      where s.organisation = any($1) and (p.login = $2 or e.extension = $2)
      order by p.login = $2 desc, s.organisation = $4 desc, s.person limit 1`,
    values: [desksOfLine(window, network), agent, now, window.id],
  })
  return rows[0] ?? null
}

/** Whoever had a call, as somebody who acts; null when they have no seat there any more. */
export async function agentAt(
  db: Db,
  { person, organisation }: Desk,
  now: Instant,
): Promise<SignedIn | null> {
  const { rows } = await db.query<{ login: string; name: string; roles: Role[] }>({
    name: 'agent-at-desk',
    text: `select p.login, p.name, s.roles from seats_at($3) s join people p on p.id = s.person
      where s.person::text = $1 and s.organisation = $2`,
    values: [person, organisation, now],
  })
  const [row] = rows
  if (!row) return null
  const { login, name, roles } = row
  const acting = { organisation, roles }
  return { person, login, name, acting, tokenHash: '', provedAt: now, mustEnrol: false }
}
