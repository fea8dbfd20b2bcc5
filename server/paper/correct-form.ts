import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { correctForm, decideForms } from '#contract/paper/work-on-pile.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Verdict } from '#domain/paper/judge.ts'
import { type Choice, mayChoose } from '#domain/paper/standing.ts'
import { through } from '../access/through.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { sealedCells, tokenOf } from './cells.ts'
import { judge } from './judge-pile.ts'
import { formOf } from './list-forms.ts'
import { pileWorkedOn, shownAgain } from './pile.ts'

const changeable = `standing not in ('taking', 'imported', 'reminded')`

/** Puts what was typed wrongly right; the row, and those that are measured by it, are looked at again. */
export async function correctFormUse(
  call: Call<ParamsOf<typeof correctForm>, undefined, BodyOf<typeof correctForm>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof correctForm>, Refused>> {
  const pile = await pileWorkedOn(call.params.id, call, shell)
  if (!pile.ok) return pile
  const line = Number(call.params.line)
  const { cells } = call.body
  const { rowCount } = await through(shell.pool, actorOf(call)).query({
    name: 'correct-form',
    text: `update pile_forms set content = $3, token = $4, choice = null
      where pile = $1 and line = $2 and ${changeable}`,
    values: [pile.value.id, line, sealedCells(cells, shell), tokenOf(cells, shell)],
  })
  if (rowCount === 0) return no(refused('formEnded', String(line)))
  await judge(pile.value, call, shell)
  const form = await formOf(pile.value.id, line, call, shell)
  return form ? yes(form) : no(refused('notFound', String(line)))
}

/** Keeps what is to become of rows: all of those named, or none. */
export async function decideFormsUse(
  call: Call<ParamsOf<typeof decideForms>, undefined, BodyOf<typeof decideForms>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof decideForms>, Refused>> {
  const pile = await pileWorkedOn(call.params.id, call, shell)
  if (!pile.ok) return pile
  const { lines, choice } = call.body
  const db = through(shell.pool, actorOf(call))
  const { rows } = await db.query<{ line: number; verdict: Verdict; free: boolean }>({
    name: 'forms-to-decide',
    text: `select line, verdict, ${changeable} as free from pile_forms where pile = $1 and line = any($2)`,
    values: [pile.value.id, lines],
  })
  const gone = lines.find((line) => !rows.some((row) => row.line === line && row.free))
  if (gone !== undefined) return no(refused('formEnded', String(gone)))
  const unfit = rows.find((row) => !mayChoose(row.verdict, choice as Choice | null))
  if (unfit) return no(refused('choiceNotFor', String(unfit.line)))
  await db.query({
    name: 'decide-forms',
    text: `update pile_forms set choice = $3 where pile = $1 and line = any($2) and ${changeable}`,
    values: [pile.value.id, lines, choice],
  })
  await judge(pile.value, call, shell)
  return shownAgain(pile.value.id, call, shell)
}
