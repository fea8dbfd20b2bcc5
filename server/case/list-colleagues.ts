import type { listColleagues } from '#contract/case/colleagues.ts'
import type { AnswerOf } from '#contract/endpoint.ts'
import { leading, working } from '#domain/access/roles.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import { through } from '../access/through.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

/** Counting stops here, as in the queues. */
const MOST_COUNTED = 10_000

/** Who can handle cases where whoever asks acts: themselves first, each with how much they have. */
export async function listColleaguesUse(
  call: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listColleagues>, Refused>> {
  const actor = actorOf(call)
  const { rows } = await through(shell.pool, actor).query<{ person: string; name: string; open: number }>({
    name: 'colleagues',
    text: `select p.id::text as person, p.name, coalesce(h.n, 0)::int as open
      from seats_at($2) m join people p on p.id = m.person and p.left_at is null
      left join (
        select handler, count(*) as n from (
          select handler from cases where holder = $1 and is_open and handler is not null limit ${MOST_COUNTED}
        ) handled group by handler
      ) h on h.handler = p.id::text
      where m.organisation = $1 and m.roles && $3
      order by p.id::text <> $4, p.name, p.id limit 500`,
    values: [actor.organisation, call.now, working, actor.person],
  })
  return yes({ people: rows, mayGive: actor.roles.some((role) => leading.includes(role)) })
}
