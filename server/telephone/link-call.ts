import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { linkCall } from '#contract/telephone/calls.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { endOf } from '#domain/telephone/call.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { visibleCase } from '../case/visible-case.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call } from '../shell.ts'
import { type CallRow, callColumns } from './call-store.ts'
import { ownCall } from './desk-calls.ts'
import { followCall } from './follow-call.ts'
import { tellLinked } from './link-store.ts'

/**
 * Whoever has or had a call says which case it is about. A call to the customer becomes an attempt on the first case that
 * is named, when it has ended; on another only if it could be none on that one.
 */
export async function linkCallUse(
  call: Call<ParamsOf<typeof linkCall>, undefined, BodyOf<typeof linkCall>>,
  shell: CaseShell,
): Promise<Outcome<AnswerOf<typeof linkCall>, Refused>> {
  const { number } = call.body
  const own = await ownCall(call, shell)
  if (!own) return no(refused('notFound'))
  const visible = await visibleCase(number, call, shell)
  if (!visible || visible.until !== null) return no(refused('notFound', number))
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  await tellLinked(own, [number], db, shell)
  if (own.direction !== 'out') return yes({ ok: true })
  // What may have been begun for the case that was named before is brought to its end first.
  if (own.about !== null && endOf(own.words)) await followCall(own, shell)
  const { rows } = await db.query<CallRow>(
    `update calls set about = case when about is null or (ended_at is not null and attempted_at is null) then $3
       else about end where shard_key = $1 and id = $2 returning ${callColumns}`,
    [own.shard_key, own.id, number],
  )
  const [row] = rows
  if (row && endOf(row.words)) await followCall(row, shell)
  return yes({ ok: true })
}
