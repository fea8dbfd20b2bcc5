import type { listCases } from '#contract/case/queue.ts'
import type { QueryOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/access/roles.ts'
import type { Filter } from '#domain/queue/filter.ts'
import { compileFilter, type Looking, type Piece } from '../queue/compile-filter.ts'
import { Conditions } from '../queue/conditions.ts'

type Query = Omit<NonNullable<QueryOf<typeof listCases>>, 'quick' | 'soon' | 'filter' | 'behind' | 'sort'>

/** What a list is narrowed by beyond its queue, and who looks. */
export type Narrowed = {
  readonly filters: readonly Filter[]
  /** The cases behind a number, where one was asked for. */
  readonly behind?: Piece | null
  readonly looking: Looking
}

const states = {
  open: 'is_open',
  resolved: "status = 'resolved'",
  ended: "status in ('closed', 'cancelled', 'rejected')",
  any: 'true',
} as const

/** Found by equality, in rows of their own: a policy lets no comparison near an index that could tell what it hides. */
const isAsked =
  '(shard_key, id) in (select shard_key, case_id from side_tasks where organisation = $ and done_at is null)'

/** Which cases a queue of this organisation shows; who may see what is decided here and nowhere else. */
export function queueConditions(query: Query, by: Actor, narrowed: Narrowed): Conditions {
  const where = new Conditions()
  const me = by.organisation
  const state = query.state ?? (query.status || query.number ? 'any' : 'open')
  where.add(states[state])
  const queue = query.queue ?? 'mine'
  if (queue === 'mine') where.add('holder = $', me)
  // Nobody holds a case that has ended: said, because the planner would look through all that they hold.
  if (queue === 'mine' && state === 'ended') where.add('false')
  if (queue === 'followed') where.add('answerer = $ and holder is distinct from $', me, me)
  if (queue === 'tasks') where.add(isAsked, me)
  if (queue === 'below') where.add('holder is distinct from $', me)
  // The policy says the same by containment. Said twice in one way, the planner would count on half as many rows.
  where.add('array_position(seen_by, $) is not null', me)
  if (query.status) where.add('status = $', query.status)
  if (query.kind) where.add('kind = $', query.kind)
  if (query.category) where.add('category = $', query.category)
  if (query.account) where.add('account = $', query.account)
  // Digits sort as digits under every collation; a sign that comes after them in one comes before them in another.
  if (query.number)
    where.add('number >= $ and number <= $', query.number.padEnd(17, '0'), query.number.padEnd(17, '9'))
  if (query.numbers) where.add('number = any($::text[])', query.numbers.split(','))
  if (query.breached) where.add(narrowed.looking.isOutside ? 'sp_breached' : 'breached')
  if (narrowed.behind) where.add(narrowed.behind.sql, ...narrowed.behind.values)
  for (const filter of narrowed.filters) {
    const { sql, values } = compileFilter(filter, narrowed.looking)
    where.add(sql, ...values)
  }
  return where
}
