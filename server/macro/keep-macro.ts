import { randomUUIDv7 } from 'node:crypto'
import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { changeMacro, deleteMacro, saveMacro } from '#contract/macro/macros.ts'
import { type Step, wrongIn } from '#domain/macro/steps.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { mayShare } from '#domain/queue/saving.ts'
import { scopeOfKept } from '../phrase/kept-by.ts'
import { written } from '../phrase/write-phrase.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

/** How many macros somebody keeps at one organisation; more are not found again. */
const MOST_KEPT = 200

type Done = Outcome<{ readonly ok: boolean }, Refused>

/** Keeps a macro: for oneself, for the organisation, or for everybody at the operator. */
export async function saveMacroUse(
  call: Call<undefined, undefined, BodyOf<typeof saveMacro>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof saveMacro>, Refused>> {
  const { name, scope, steps, promisesMoney } = call.body
  const actor = actorOf(call)
  if (!mayShare(scope, actor, shell.reference.network())) return no(refused('notAllowed', scope))
  if (isIncomplete(steps)) return no(refused('macroIncomplete'))
  const id = randomUUIDv7()
  return written(scope, 'macroSaved', { macro: id }, call, shell, async (db) => {
    const kept = await db.query<{ n: number }>(
      'select count(*)::int as n from macros where person = $1 and organisation = $2',
      [actor.person, actor.organisation],
    )
    if ((kept.rows[0]?.n ?? 0) >= MOST_KEPT) return no(refused('tooManyPhrases'))
    await db.query(
      `insert into macros (id, scope, person, organisation, name, steps, promises_money, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, scope, actor.person, actor.organisation, name, JSON.stringify(steps), promisesMoney, call.now],
    )
    return yes({ id })
  })
}

/** Gives a macro another name or other steps. */
export async function changeMacroUse(
  call: Call<ParamsOf<typeof changeMacro>, undefined, BodyOf<typeof changeMacro>>,
  shell: Shell,
): Promise<Done> {
  const { name, steps, promisesMoney } = call.body
  const scope = await scopeOfKept('macros', call, shell)
  if (!scope.ok) return scope
  if (isIncomplete(steps)) return no(refused('macroIncomplete'))
  const { id } = call.params
  return written(scope.value, 'macroSaved', { macro: id }, call, shell, async (db) => {
    await db.query(
      'update macros set name = $2, steps = $3, promises_money = $4, changed_at = $5 where id = $1',
      [id, name, JSON.stringify(steps), promisesMoney, call.now],
    )
    return yes({ ok: true })
  })
}

/** Deletes a macro, and how often it was used; what it did stays done. */
export async function deleteMacroUse(call: Call<ParamsOf<typeof deleteMacro>>, shell: Shell): Promise<Done> {
  const scope = await scopeOfKept('macros', call, shell)
  if (!scope.ok) return scope
  const { id } = call.params
  return written(scope.value, 'macroDeleted', { macro: id }, call, shell, async (db) => {
    await db.query('delete from macros where id = $1', [id])
    return yes({ ok: true })
  })
}

function isIncomplete(steps: readonly Step[]): boolean {
  return steps.some((step) => wrongIn(step).length > 0)
}
