import type { ParamsOf } from '#contract/endpoint.ts'
import type { takeMacro } from '#contract/macro/macros.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import type { Case } from '#domain/case/case.ts'
import type { Step } from '#domain/macro/steps.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { mayPromiseMoney } from '#domain/phrase/promising.ts'
import { through } from '../access/through.ts'
import { visibleCase } from '../case/visible-case.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

type Asking = Pick<Call<ParamsOf<typeof takeMacro>>, 'params' | 'who' | 'now'>
type InCase = { readonly c: Case; readonly steps: readonly Step[] }

/** A macro and the case it is meant for, where whoever asks sees both; one that promises money only for who may say it. */
export async function macroInCase(call: Asking, shell: Shell): Promise<Outcome<InCase, Refused>> {
  const { number, id } = call.params
  const actor = actorOf(call)
  const network = shell.reference.network()
  const visible = await visibleCase(number, call, shell)
  if (!visible || visible.until !== null) return no(refused('notFound', number))
  const { rows } = await through(shell.pool, actor).query<{ steps: readonly Step[]; promises: boolean }>({
    name: 'macro',
    text: `select steps, promises_money as promises from macros where id = $1 and (scope <> 'national' or not $2)`,
    values: [id, isSpSide(actor.organisation, network)],
  })
  const [found] = rows
  if (!found) return no(refused('notFound', id))
  if (found.promises && !mayPromiseMoney(visible.c, actor, network))
    return no(refused('phrasePromisesMoney', id))
  return yes({ c: visible.c, steps: found.steps })
}

/** Uses a macro in a case: it is counted. Its moves are then made one by one, as every other move is. */
export async function takeMacroUse(
  call: Call<ParamsOf<typeof takeMacro>>,
  shell: Shell,
): Promise<Outcome<{ readonly ok: boolean }, Refused>> {
  const found = await macroInCase(call, shell)
  if (!found.ok) return found
  const actor = actorOf(call)
  await through(shell.pool, actor).query({
    name: 'count-macro',
    text: `insert into macro_uses (macro, organisation, uses, used_at) values ($1, $2, 1, $3)
      on conflict (macro, organisation) do update set uses = macro_uses.uses + 1, used_at = excluded.used_at`,
    values: [call.params.id, actor.organisation, call.now],
  })
  return yes({ ok: true })
}
