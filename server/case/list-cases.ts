import type { findDuplicates, listCases, QueueRow } from '#contract/case/queue.ts'
import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import type { Case } from '#domain/case/case.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { presentRows } from './present-rows.ts'
import { cursorOf, readCursor } from './queue-conditions.ts'
import { queueAsked, readQueue } from './read-queue.ts'

type Query = QueryOf<typeof listCases>

/** A page of a queue, the soonest due first; fifty rows unless asked otherwise. */
export async function listCasesUse(
  call: Call<undefined, Query, undefined>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listCases>, Refused>> {
  const { after: cursor, limit = '50', ...query } = call.query ?? {}
  const after = cursor === undefined ? null : readCursor(cursor)
  if (cursor !== undefined && after === null) return no(refused('malformed', 'after'))
  const asked = queueAsked(query, call, shell)
  if (!asked.ok) return asked
  const { cases, next } = await readQueue(asked.value, { after, limit: Number(limit) }, call, shell)
  return yes({ ...presentRows(cases, call, shell), next: next && cursorOf(next) })
}

/** Open cases of the same account, newest first; also those of other windows, so that a call can become a reminder (X7). */
export async function findDuplicatesUse(
  call: Call<undefined, QueryOf<typeof findDuplicates>, undefined>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof findDuplicates>, Refused>> {
  if (isSpSide(actorOf(call).organisation, shell.reference.network()))
    return yes(presentRows([], call, shell))
  const me = actorOf(call).organisation
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const { rows } = await system.query<{ state: Case; seen: boolean }>({
    name: 'duplicates',
    text: `select state, seen_by @> array[$2] as seen from cases
      where account = $1 and is_open and not is_parent order by received_at desc limit 20`,
    values: [call.query?.account, me],
  })
  const found = presentRows(
    rows.map((row) => row.state),
    call,
    shell,
  )
  return yes({ ...found, rows: found.rows.map((row, index) => (rows[index]?.seen ? row : knocked(row))) })
}

/** Of a case that is not one's own to see: that it is there and where it was taken, enough to press for it. */
function knocked(row: QueueRow): QueueRow {
  return { ...row, description: '', holder: null, holderTier: null, remindCount: 0, children: 0 }
}
