import type { listCases } from '#contract/case/queue.ts'
import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { cursorOf, readCursor } from './place.ts'
import { presentRows } from './present-rows.ts'
import { queueAsked } from './queue-asked.ts'
import { queueOrder } from './queue-order.ts'
import { readQueue } from './read-queue.ts'

type Query = QueryOf<typeof listCases>

/** A page of a queue, the soonest due first unless asked otherwise; fifty rows unless asked otherwise. */
export async function listCasesUse(
  call: Call<undefined, Query, undefined>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listCases>, Refused>> {
  const { after: cursor, limit = '50', ...query } = call.query ?? {}
  const after = cursor === undefined ? null : readCursor(cursor, queueOrder(query.sort).written)
  if (cursor !== undefined && after === null) return no(refused('malformed', 'after'))
  const asked = queueAsked(query, call, shell)
  if (!asked.ok) return asked
  const { cases, people, next } = await readQueue(asked.value, { after, limit: Number(limit) }, call, shell)
  return yes({ ...presentRows(cases, call, shell, people), next: next && cursorOf(next) })
}
