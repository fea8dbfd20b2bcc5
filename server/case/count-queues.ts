import type { countQueues } from '#contract/case/queue.ts'
import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import type { Filter } from '#domain/queue/filter.ts'
import { type quickCounted, type quickCountedIn, quickFilter, quickFilters } from '#domain/queue/quick.ts'
import { type Db, through } from '../access/through.ts'
import type { Conditions } from '../queue/conditions.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { type QueueAsked, queueAsked } from './queue-asked.ts'
import { queueConditions } from './queue-conditions.ts'

type Named = QueueAsked['filters']
type CountedQueue = (typeof quickCountedIn)[number]

/**
 * How many cases each queue of the organisation holds, narrowed as its list is, and what each filter of one click
 * would leave of one of them; counting stops at ten thousand.
 */
export async function countQueuesUse(
  call: Call<undefined, QueryOf<typeof countQueues>, undefined>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof countQueues>, Refused>> {
  const { queue, ...query } = call.query ?? {}
  const asked = queueAsked(query, call, shell)
  if (!asked.ok) return asked
  const actor = actorOf(call)
  const { filters, narrowed } = asked.value
  const which = (named: Named, ...more: readonly Filter[]) => {
    const all = { ...narrowed, filters: [...narrowed.filters, ...more] }
    return queueConditions({ state: 'open', ...filters, ...named }, actor, all)
  }
  const queues = {
    mine: which({ queue: 'mine' }),
    followed: which({ queue: 'followed' }),
    tasks: which({ queue: 'tasks' }),
    below: which({ queue: 'below' }),
    breached: which({ queue: 'mine' }, quickFilters.breached),
    dueWithinHour: which({ queue: 'mine' }, quickFilters.soon),
  }
  const minutes = query.soon === undefined ? undefined : Number(query.soon)
  const chip = (name: (typeof quickCounted)[number], of: CountedQueue) =>
    which({ queue: of }, quickFilter(name, minutes))
  const chips = queue && {
    byMe: chip('byMe', queue),
    unassigned: chip('unassigned', queue),
    urgent: chip('urgent', queue),
    soon: chip('soon', queue),
    breached: chip('breached', queue),
    waitingSp: chip('waitingSp', queue),
    returned: chip('returned', queue),
    massFault: chip('massFault', queue),
  }
  const all = [...Object.values(queues), ...Object.values(chips ?? {})]
  const count = await counted(through(shell.pool, actor), all)
  return yes({ ...count(queues), quick: chips ? count(chips) : null })
}

/** All of them at once: a page that counts takes one connection, however many counts it shows. */
async function counted(db: Db, all: readonly Conditions[]) {
  const bound: unknown[] = []
  const columns = all.map((where) => {
    const of = where.sql(bound.length)
    bound.push(...where.values)
    return `(select count(*)::int from (select from cases where ${of} limit 10000) rows_of)`
  })
  const { rows } = await db.query<{ n: number[] }>(`select array[${columns.join(', ')}] as n`, bound)
  const found = new Map(all.map((where, at) => [where, rows[0]?.n[at] ?? 0]))
  return <Name extends string>(named: Readonly<Record<Name, Conditions>>) =>
    Object.fromEntries(
      Object.entries<Conditions>(named).map(([name, where]) => [name, found.get(where) ?? 0]),
    ) as Record<Name, number>
}
