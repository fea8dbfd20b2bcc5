import type { AnswerOf } from '#contract/endpoint.ts'
import type { listPeople } from '#contract/network/people.ts'
import { looksAfter } from '#domain/access/granting.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

type People = AnswerOf<typeof listPeople>

/** Everyone who has a seat that the administrator looks after, with those seats. */
export async function listPeopleUse(call: Call, shell: Shell): Promise<Outcome<People, Refused>> {
  const network = shell.reference.network()
  const own = actorOf(call).organisation
  const theirs = network.all.filter((one) => looksAfter(own, one.id, network)).map((one) => one.id)
  const { rows } = await shell.pool.query<People['people'][number]>(
    `select p.id, p.login, p.name, jsonb_agg(jsonb_build_object('organisation', m.organisation, 'name', o.name,
       'roles', m.roles) order by m.organisation) as memberships
     from people p join memberships m on m.person = p.id join organisations o on o.id = m.organisation
     where m.organisation = any($1) group by p.id order by p.login`,
    [theirs],
  )
  return yes({ people: rows })
}
