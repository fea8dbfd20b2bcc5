import type { countQueues } from '#contract/case/queue.ts'
import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import type { Filter } from '#domain/queue/filter.ts'
import { quickFilters } from '#domain/queue/quick.ts'
import { through } from '../access/through.ts'
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
  const db = through(shell.pool, actor)
  const { filters, narrowed } = asked.value
  const count = async (named: Named, ...more: readonly Filter[]) => {
    const all = { ...narrowed, filters: [...narrowed.filters, ...more] }
    const where = queueConditions({ state: 'open', ...filters, ...named }, actor, all)
    const sql = `select count(*)::int as n from (select from cases where ${where.sql()} limit 10000) counted`
    return (await db.query<{ n: number }>(sql, where.values)).rows[0]?.n ?? 0
  }
  const withinHour = { join: 'and', parts: [quickFilters.soon.parts[0]] } as const
  const [mine, followed, tasks, below, breached, dueWithinHour] = await Promise.all([
    count({ queue: 'mine' }),
    count({ queue: 'followed' }),
    count({ queue: 'tasks' }),
    count({ queue: 'below' }),
    count({ queue: 'mine' }, quickFilters.breached),
    count({ queue: 'mine' }, withinHour),
  ])
  return yes({ mine, followed, tasks, below, breached, dueWithinHour })
}
