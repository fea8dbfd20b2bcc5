import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import type { listPeople } from '#contract/network/people.ts'
import { looksAfter } from '#domain/access/granting.ts'
import { nationalCenter } from '#domain/organisation/network.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

type People = AnswerOf<typeof listPeople>

const PAGE = 100

/**
 * Everyone who has a seat that the administrator looks after, with those seats, a page at a time by sign-in name. Who
 * has left has none, and is shown to the centre.
 */
export async function listPeopleUse(
  call: Call<undefined, QueryOf<typeof listPeople>, undefined>,
  shell: Shell,
): Promise<Outcome<People, Refused>> {
  const { typed = null, organisation = null, presence = null, after = null } = call.query ?? {}
  const network = shell.reference.network()
  const own = actorOf(call).organisation
  const theirs = network.all.filter((one) => looksAfter(own, one.id, network)).map((one) => one.id)
  const { rows } = await shell.pool.query<People['people'][number]>(
    `select * from (
       select p.id, p.login, p.name,
         case when p.left_at is not null then 'left'
           when p.password_hash is null and not exists (select from identities i where i.person = p.id) then 'invited'
           else 'active' end as presence,
         (select coalesce(jsonb_agg(jsonb_build_object('organisation', m.organisation, 'name', o.name, 'roles', m.roles)
             order by m.organisation), '[]')
           from memberships m join organisations o on o.id = m.organisation
           where m.person = p.id and m.organisation = any($1)) as memberships
       from people p
       where ($2::text is null or p.login > $2)
         and ($3::text is null or position(lower($3) in lower(p.login)) > 0 or position(lower($3) in lower(p.name)) > 0)
         and (exists (select from memberships m where m.person = p.id and m.organisation = any($1)
             and ($4::text is null or m.organisation = $4))
           or ($5 and $4::text is null and p.left_at is not null))
     ) found
     where $6::text is null or presence = $6 order by login limit ${PAGE + 1}`,
    [theirs, after, typed?.trim() || null, organisation, own === nationalCenter(network)?.id, presence],
  )
  const people = rows.slice(0, PAGE)
  return yes({ people, next: rows.length > PAGE ? (people.at(-1)?.login ?? null) : null })
}
