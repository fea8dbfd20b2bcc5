import type { PoolClient } from 'pg'
import type { AnswerOf, ParamsOf } from '#contract/endpoint.ts'
import type { leave } from '#contract/network/seats.ts'
import { looksAfterAll } from '#domain/access/granting.ts'
import type { Witnessed } from '#domain/audit/act.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Instant } from '#domain/time.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import { dropFactor } from '../session/factor-store.ts'
import { endHalvesOf } from '../session/half-session.ts'
import { endSessionsOf } from '../session/session-store.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { type KnownPerson, personOf, stillAdministers } from './looked-after.ts'

/**
 * Somebody leaves: their seats, the seats they kept for others or others for them, and every way in are gone. What they
 * did keeps their name. For whoever looks after all their seats; nobody does it for themselves.
 */
export async function leaveUse(
  call: Call<ParamsOf<typeof leave>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof leave>, Refused>> {
  const { person } = call.params
  const own = actorOf(call)
  const network = shell.reference.network()
  if (person === own.person) return no(refused('notYourself'))
  return administer(shell, async (db) => {
    if (!(await stillAdministers(db, call))) return no(refused('notAllowed'))
    const one = await personOf(db, person)
    const seats = one?.seats.map((seat) => seat.organisation) ?? []
    if (!one || !looksAfterAll(own.organisation, seats, network)) return no(refused('notFound', person))
    const rows = await closedDown(db, person, one, call.now)
    const act = actBy(call, 'personLeft', { person, login: one.login })
    return yes({ value: { ok: true }, act, keeping: { rows } })
  })
}

/** Closes every way in; gives the rows that are left or gone. */
async function closedDown(
  db: PoolClient,
  person: string,
  { seats }: KnownPerson,
  now: Instant,
): Promise<readonly Witnessed[]> {
  await db.query('delete from memberships where person = $1', [person])
  const issuers = await db.query<{ issuer: string }>(
    'delete from identities where person = $1 returning issuer',
    [person],
  )
  const hadFactor = await dropFactor(db, person)
  await db.query('delete from invitations where person = $1', [person])
  const ended = await db.query<{ id: string }>(
    `update deputies set starts_at = least(starts_at, $2), ends_at = $2
     where (absent = $1 or deputy = $1) and ends_at > $2 returning id`,
    [person, now],
  )
  await db.query('update people set password_hash = null, left_at = $2 where id = $1', [person, now])
  await endHalvesOf(db, person)
  await endSessionsOf(db, person)
  return [
    witnessed('people', person),
    ...seats.map((seat) => witnessed('memberships', person, seat.organisation)),
    ...issuers.rows.map((row) => witnessed('identities', person, row.issuer)),
    ...(hadFactor ? [witnessed('second_factors', person)] : []),
    ...ended.rows.map((row) => witnessed('deputies', row.id)),
  ]
}
