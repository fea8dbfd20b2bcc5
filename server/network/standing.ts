import type { AnswerOf, ParamsOf } from '#contract/endpoint.ts'
import type { Standing, showStanding } from '#contract/network/standing.ts'
import { decidesOn } from '#domain/access/granting.ts'
import type { Network } from '#domain/organisation/network.ts'
import type { OrganisationId } from '#domain/organisation/organisation.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Db, through } from '../access/through.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

const SHOWN = 20

/** The open cases in which an organisation has a part that only it can play: it holds them, owes their answer, or was asked for help. */
const partsSql = `
  select number, status, due_at, 'holds' as part from cases where is_open and holder = $1
  union all
  select number, status, due_at, 'answers' from cases where is_open and answerer = $1 and holder <> $1
  union all
  select c.number, c.status, c.due_at, 'helps' from side_tasks t
    join cases c on c.shard_key = t.shard_key and c.id = t.case_id
  where t.organisation = $1 and t.done_at is null and c.is_open`

/** What would be left behind if an organisation went out of service; for whoever decides on that. */
export async function showStandingUse(
  call: Call<ParamsOf<typeof showStanding>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof showStanding>, Refused>> {
  const { id } = call.params
  const network = shell.reference.network()
  if (!network.find(id)) return no(refused('notFound', id))
  if (!decidesOn(actorOf(call).organisation, id, network)) return no(refused('notAllowed', id))
  const db = through(shell.pool, actorOf(call))
  const [counts, cases] = await Promise.all([countsOf(db, id), casesOf(db, id)])
  return yes({ ...counts, unitsBelow: unitsBelow(network, id), cases })
}

/** Whether something is left in which an organisation has a part that only it can play: retired, it would leave it stuck. */
export async function hasPartInOpenCases(db: Db, id: OrganisationId): Promise<boolean> {
  const { rows } = await db.query<{ some: boolean }>(`select exists (${partsSql}) as some`, [id])
  return rows[0]?.some === true
}

/** How many units in service, or suspended, report to this one. */
export function unitsBelow(network: Network, id: OrganisationId): number {
  return network.below(id).filter((one) => one.status !== 'retired').length
}

async function countsOf(db: Db, id: OrganisationId): Promise<Omit<Standing, 'unitsBelow' | 'cases'>> {
  const { rows } = await db.query<Omit<Standing, 'unitsBelow' | 'cases'>>(
    `with parts as (${partsSql})
     select count(*) filter (where part = 'holds')::int as holds, count(*) filter (where part = 'answers')::int as answers,
       count(*) filter (where part = 'helps')::int as helps,
       count(*) filter (where part = 'holds' and status = 'awaitingSp')::int as "awaitsSp",
       (select count(*) from memberships where organisation = $1)::int as people
     from parts`,
    [id],
  )
  return rows[0] ?? { holds: 0, answers: 0, helps: 0, awaitsSp: 0, people: 0 }
}

async function casesOf(db: Db, id: OrganisationId): Promise<Standing['cases']> {
  const { rows } = await db.query<Standing['cases'][number]>(
    `select number, status, part, nullif(due_at, 'infinity') as "dueAt" from (${partsSql}) as parts
     order by due_at, number limit ${SHOWN}`,
    [id],
  )
  return rows
}
