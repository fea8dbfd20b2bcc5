import { randomUUIDv7 } from 'node:crypto'
import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { addPerson, listPeople } from '#contract/network/organisations.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import { hashPassword, refusedPassword } from '../session/passwords.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

type People = AnswerOf<typeof listPeople>

/** Everyone with their memberships; for administrators. */
export async function listPeopleUse(call: Call, shell: Shell): Promise<Outcome<People, Refused>> {
  if (!actorOf(call).roles.includes('administrator')) return no(refused('notAllowed'))
  const { rows } = await shell.pool.query<People['people'][number]>(
    `select p.id, p.login, p.name, coalesce(jsonb_agg(jsonb_build_object('organisation', m.organisation, 'name', o.name,
       'roles', m.roles) order by m.organisation) filter (where m.organisation is not null), '[]') as memberships
     from people p left join memberships m on m.person = p.id left join organisations o on o.id = m.organisation
     group by p.id order by p.login`,
  )
  return yes({ people: rows })
}

/** Adds a person with a first password and their memberships, on record. */
export async function addPersonUse(
  call: Call<undefined, undefined, BodyOf<typeof addPerson>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof addPerson>, Refused>> {
  if (!actorOf(call).roles.includes('administrator')) return no(refused('notAllowed'))
  const { login, name, password, memberships } = call.body
  const weak = await refusedPassword(password, { login, name })
  if (weak) return no(weak)
  const network = shell.reference.network()
  const stranger = memberships.find((one) => !network.find(one.organisation))
  if (stranger) return no(refused('unknownOrganisation', stranger.organisation))
  const id = randomUUIDv7()
  const hash = await hashPassword(password)
  const added = await administer(shell, async (db) => {
    const { rowCount } = await db.query(
      `with made as (
         insert into people (id, login, name, password_hash, created_at) values ($1, $2, $3, $4, $5)
         on conflict (login) do nothing returning id
       )
       insert into memberships (person, organisation, roles)
       select made.id, m.organisation, m.roles from made,
         jsonb_to_recordset($6::jsonb) as m(organisation text, roles text[])
       on conflict do nothing`,
      [id, login, name, hash, call.now, JSON.stringify(memberships)],
    )
    if (!rowCount) return no({ code: 'loginTaken', fields: ['login'], wrong: true } as const)
    const seats = new Set(memberships.map((one) => one.organisation))
    const rows = [witnessed('people', id), ...[...seats].map((one) => witnessed('memberships', id, one))]
    return yes({ value: id, act: actBy(call, 'personAdded', { id, login, memberships }), keeping: { rows } })
  })
  if (!added.ok) return added
  const named = memberships.map((one) => ({ ...one, name: network.find(one.organisation)?.name ?? '' }))
  return yes({ id, login, name, memberships: named })
}
