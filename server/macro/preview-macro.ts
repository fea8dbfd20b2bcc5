import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { Outlook, previewMacro } from '#contract/macro/macros.ts'
import { isBroadcast } from '#domain/case/broadcast.ts'
import type { Case } from '#domain/case/case.ts'
import { holderOf } from '#domain/case/reading.ts'
import { type Step, wishOf } from '#domain/macro/steps.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { notBefore } from '../case/continue-case.ts'
import { loadCases } from '../case/load.ts'
import { namesOf } from '../case/names.ts'
import { askedOf } from '../case/perform-move.ts'
import { type Asked, planMove } from '../case/plan-move.ts'
import { presentNo } from '../case/present-no.ts'
import type { Refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { macroInCase } from './take-macro.ts'

/**
 * What each step of a macro would come to: every one is judged on the case as those before it would leave it, and nothing
 * is written. After the first that is refused none is reached.
 */
export async function previewMacroUse(
  call: Call<ParamsOf<typeof previewMacro>, undefined, BodyOf<typeof previewMacro>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof previewMacro>, Refused>> {
  const found = await macroInCase(call, shell)
  if (!found.ok) return found
  const { c, steps } = found.value
  const { words } = call.body
  if (words.length !== steps.length) return no({ code: 'malformed', fields: ['words'], wrong: true })
  const children = await childrenOf(c, steps, shell)
  const asked = { ...askedOf(call, shell), now: notBefore([c, ...children], call.now) }
  const said = steps.map((step, index) => ({ ...step, words: words[index] ?? null }))
  const outlooks = outlooksOf(c, said, children, asked)
  const named = outlooks.flatMap(({ will, no: why }) => [will?.holder ?? [], why?.about ?? []].flat())
  return yes({ version: c.version, steps: outlooks, names: namesOf(shell.reference.network(), named) })
}

/** The children that would move with a parent, wherever they were taken. */
async function childrenOf(c: Case, steps: readonly Step[], shell: Shell): Promise<readonly Case[]> {
  if (!steps.some(({ move }) => isBroadcast(c, move))) return []
  const children = await loadCases(through(shell.pool, eyesOfSystem(shell.reference.network())), c.children)
  await shell.reference.catchUp(children.map((one) => one.policyVersion))
  return children
}

function outlooksOf(first: Case, steps: readonly Step[], children: readonly Case[], asked: Asked): Outlook[] {
  let [c, others, isStopped] = [first, children, false]
  return steps.map((step): Outlook => {
    const { move } = step
    if (isStopped) return { move, will: null, no: null }
    const plan = planMove(move, c, wishOf(step), others, asked)
    if (!plan.ok) {
      isStopped = true
      return { move, will: null, no: presentNo(plan.no) }
    }
    const after = new Map(plan.value.map((one) => [one.after.number, one.after]))
    others = others.map((one) => after.get(one.number) ?? one)
    c = after.get(c.number) ?? c
    return { move, will: { status: c.status, holder: holderOf(c), others: after.size - 1 }, no: null }
  })
}
