import type { PoolClient } from 'pg'
import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { endSeat, giveSeat, transferPerson } from '#contract/network/seats.ts'
import { looksAfter, mayGrant } from '#domain/access/granting.ts'
import type { Role } from '#domain/access/roles.ts'
import { nationalCenter } from '#domain/organisation/network.ts'
import type { OrganisationId } from '#domain/organisation/organisation.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { actBy } from '../audit/act-by.ts'
import { type Administered, administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import { endSessionsOf } from '../session/session-store.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { type KnownPerson, personOf, stillAdministers } from './looked-after.ts'

type Done = Outcome<AnswerOf<typeof giveSeat>, Refused>
type Seat = { readonly organisation: OrganisationId; readonly roles: readonly Role[] }

/** Gives somebody a seat, or other roles at one they have. Who left comes back this way, by the centre's hand. */
export async function giveSeatUse(
  call: Call<ParamsOf<typeof giveSeat>, undefined, BodyOf<typeof giveSeat>>,
  shell: Shell,
): Promise<Done> {
  const { person, organisation } = call.params
  const { roles } = call.body
  return onPerson(call, shell, person, async (db, one) => {
    const refusal = barsGiving(one, { organisation, roles }, call, shell)
    if (refusal) return no(refusal)
    await keepSeat(db, person, { organisation, roles })
    const had = one.seats.find((held) => held.organisation === organisation)?.roles ?? []
    if (had.some((role) => !roles.includes(role))) await endSessionsOf(db, person)
    const act = actBy(call, 'seatGiven', { person, organisation, roles })
    return done(act, [witnessed('people', person), witnessed('memberships', person, organisation)])
  })
}

/** Takes a seat away. Who has lost rights signs in again, and pages of theirs hear nothing more. */
export async function endSeatUse(call: Call<ParamsOf<typeof endSeat>>, shell: Shell): Promise<Done> {
  const { person, organisation } = call.params
  return onPerson(call, shell, person, async (db) => {
    if (!looksAfter(actorOf(call).organisation, organisation, shell.reference.network())) {
      return no(refused('notFound', person))
    }
    if (!(await dropSeat(db, person, organisation))) return no(refused('notMember', organisation))
    await endSessionsOf(db, person)
    const act = actBy(call, 'seatEnded', { person, organisation })
    return done(act, [witnessed('memberships', person, organisation)])
  })
}

/** Moves somebody from one organisation to another: one act, so that they are never at both or at neither. */
export async function transferPersonUse(
  call: Call<ParamsOf<typeof transferPerson>, undefined, BodyOf<typeof transferPerson>>,
  shell: Shell,
): Promise<Done> {
  const { person } = call.params
  const { from, to, roles } = call.body
  return onPerson(call, shell, person, async (db, one) => {
    if (!looksAfter(actorOf(call).organisation, from, shell.reference.network())) {
      return no(refused('notFound', person))
    }
    const refusal = barsGiving(one, { organisation: to, roles }, call, shell)
    if (refusal) return no(refusal)
    if (!(await dropSeat(db, person, from))) return no(refused('notMember', from))
    await keepSeat(db, person, { organisation: to, roles })
    await endSessionsOf(db, person)
    const act = actBy(call, 'personTransferred', { person, from, to, roles })
    return done(act, [witnessed('memberships', person, from), witnessed('memberships', person, to)])
  })
}

/** Writes about a person whom somebody else looks after: nobody changes what they are themselves. */
async function onPerson(
  call: Pick<Call, 'who' | 'now'>,
  shell: Shell,
  person: string,
  write: (db: PoolClient, one: KnownPerson) => Promise<Outcome<Administered<{ ok: boolean }>, Refused>>,
): Promise<Done> {
  if (person === actorOf(call).person) return no(refused('notYourself'))
  return administer(shell, async (db) => {
    if (!(await stillAdministers(db, call))) return no(refused('notAllowed'))
    const one = await personOf(db, person)
    return one ? write(db, one) : no(refused('notFound', person))
  })
}

function barsGiving(one: KnownPerson, seat: Seat, call: Pick<Call, 'who'>, shell: Shell): Refused | null {
  const network = shell.reference.network()
  const own = actorOf(call).organisation
  const isOurs =
    one.seats.length === 0
      ? own === nationalCenter(network)?.id
      : one.seats.some((held) => looksAfter(own, held.organisation, network))
  // Whose seats lie elsewhere is nobody here.
  if (!isOurs) return refused('notFound')
  if (!network.find(seat.organisation)) return refused('unknownOrganisation', seat.organisation)
  return mayGrant(own, seat, network) ? null : refused('notYoursToGrant', seat.organisation)
}

async function keepSeat(db: PoolClient, person: string, { organisation, roles }: Seat): Promise<void> {
  await db.query(
    `with back as (update people set left_at = null where id = $1 and left_at is not null)
     insert into memberships (person, organisation, roles) values ($1, $2, $3)
     on conflict (person, organisation) do update set roles = excluded.roles`,
    [person, organisation, [...new Set(roles)]],
  )
}

async function dropSeat(db: PoolClient, person: string, organisation: OrganisationId): Promise<boolean> {
  const { rowCount } = await db.query('delete from memberships where person = $1 and organisation = $2', [
    person,
    organisation,
  ])
  return rowCount === 1
}

function done(
  act: Administered<unknown>['act'],
  rows: NonNullable<Administered<unknown>['keeping']['rows']>,
) {
  return yes({ value: { ok: true }, act, keeping: { rows } })
}
