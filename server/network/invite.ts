import { randomUUIDv7 } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { inviteAgain, invitePerson } from '#contract/network/people.ts'
import { looksAfterAll, mayGrant } from '#domain/access/granting.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { plusMinutes } from '#domain/time.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import { noteRenewal } from '../session/renewals.ts'
import { hashOf, newToken } from '../session/tokens.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

const THREE_DAYS = 72 * 60

type Invited = AnswerOf<typeof invitePerson>

/** Adds a person with their seats and no password, and makes the link by which they set one. */
export async function invitePersonUse(
  call: Call<undefined, undefined, BodyOf<typeof invitePerson>>,
  shell: Shell,
): Promise<Outcome<Invited, Refused>> {
  const { login, name, memberships } = call.body
  const network = shell.reference.network()
  const stranger = memberships.find((one) => !network.find(one.organisation))
  if (stranger) return no(refused('unknownOrganisation', stranger.organisation))
  const beyond = memberships.find((one) => !mayGrant(actorOf(call).organisation, one, network))
  if (beyond) return no(refused('notYoursToGrant', beyond.organisation))
  const id = randomUUIDv7()
  return administer(shell, async (db) => {
    const { rowCount } = await db.query(
      `with made as (
         insert into people (id, login, name, created_at) values ($1, $2, $3, $4) on conflict (login) do nothing returning id
       )
       insert into memberships (person, organisation, roles)
       select made.id, m.organisation, m.roles from made,
         jsonb_to_recordset($5::jsonb) as m(organisation text, roles text[])
       on conflict do nothing`,
      [id, login, name, call.now, JSON.stringify(memberships)],
    )
    if (!rowCount) return no({ code: 'loginTaken', fields: ['login'], wrong: true } as const)
    const invitation = { ...(await newInvitation(id, db, call)), renews: false }
    const seats = new Set(memberships.map((one) => one.organisation))
    const rows = [witnessed('people', id), ...[...seats].map((one) => witnessed('memberships', id, one))]
    const named = memberships.map((one) => ({ ...one, name: network.find(one.organisation)?.name ?? '' }))
    const value = { id, login, name, presence: 'invited' as const, memberships: named, invitation }
    return yes({ value, act: actBy(call, 'personInvited', { id, login, memberships }), keeping: { rows } })
  })
}

/**
 * Makes a new link for somebody all of whose seats the administrator looks after; one that was made before is worthless.
 * Whoever is in already is told by whom, and when; their second factor stays.
 */
export async function inviteAgainUse(
  call: Call<ParamsOf<typeof inviteAgain>>,
  shell: Shell,
): Promise<Outcome<Invited['invitation'], Refused>> {
  const { person } = call.params
  const network = shell.reference.network()
  const own = actorOf(call).organisation
  return administer(shell, async (db) => {
    const { rows } = await db.query<{ login: string; entered: boolean; seats: string[] }>(
      `select p.login, array(select organisation from memberships where person = p.id) as seats,
         p.password_hash is not null or exists (select from identities i where i.person = p.id) as entered
       from people p where p.id = $1`,
      [person],
    )
    const found = rows[0]
    if (!found || !looksAfterAll(own, found.seats, network)) return no(refused('notFound', person))
    const value = { ...(await newInvitation(person, db, call)), renews: found.entered }
    const about = { id: person, login: found.login }
    if (!found.entered) return yes({ value, act: actBy(call, 'personInvited', about), keeping: {} })
    const told = await noteRenewal(db, person, 'password', call)
    return yes({ value, act: actBy(call, 'accessRenewed', about), keeping: { rows: [told] } })
  })
}

async function newInvitation(person: string, db: PoolClient, call: Pick<Call, 'who' | 'now'>) {
  const token = newToken()
  const expiresAt = plusMinutes(call.now, THREE_DAYS)
  await db.query(
    `insert into invitations (person, token_hash, made_by, expires_at) values ($1, $2, $3, $4)
     on conflict (person) do update
       set token_hash = excluded.token_hash, made_by = excluded.made_by, expires_at = excluded.expires_at`,
    [person, hashOf(token), call.who?.person, expiresAt],
  )
  return { token, expiresAt }
}
