import type { countQueues } from '#contract/case/queue.ts'
import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import type { Filter } from '#domain/queue/filter.ts'
import { quickFilters } from '#domain/queue/quick.ts'
import { type Db, through } from '../access/through.ts'
import type { Conditions } from '../queue/conditions.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { queueConditions } from './queue-conditions.ts'
import { type QueueAsked, queueAsked } from './read-queue.ts'

type Named = QueueAsked['filters']

/** How many cases each queue of the organisation holds, narrowed as its list is; counting stops at ten thousand. */
export async function countQueuesUse(
  call: Call<undefined, QueryOf<typeof countQueues>, undefined>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof countQueues>, Refused>> {
  const asked = queueAsked(call.query ?? {}, call, shell)
  if (!asked.ok) return asked
  const actor = actorOf(call)
  const { filters, narrowed } = asked.value
  const which = (named: Named, ...more: readonly Filter[]) => {
    const all = { ...narrowed, filters: [...narrowed.filters, ...more] }
    return queueConditions({ state: 'open', ...filters, ...named }, actor, all)
  }
  const withinHour = { join: 'and', parts: [quickFilters.soon.parts[0]] } as const
  return yes(
    await counted(through(shell.pool, actor), {
      mine: which({ queue: 'mine' }),
      followed: which({ queue: 'followed' }),
      tasks: which({ queue: 'tasks' }),
      below: which({ queue: 'below' }),
      breached: which({ queue: 'mine' }, quickFilters.breached),
      dueWithinHour: which({ queue: 'mine' }, withinHour),
    }),
  )
}

/** All of them at once: a page that counts takes one connection, however many counts it shows. */
async function counted<Name extends string>(
  db: Db,
  conditions: Readonly<Record<Name, Conditions>>,
): Promise<Record<Name, number>> {
  const values: unknown[] = []
  const columns = Object.entries<Conditions>(conditions).map(([name, where]) => {
    const of = where.sql(values.length)
    values.push(...where.values)
    return `(select count(*)::int from (select from cases where ${of} limit 10000) rows_of) as "${name}"`
  })
  const { rows } = await db.query<Record<Name, number>>(`select ${columns.join(', ')}`, values)
  return rows[0] as Record<Name, number>
}
