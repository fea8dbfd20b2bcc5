import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { lookTogether } from '#contract/queue/together.ts'
import { sees } from '#domain/access/seeing.ts'
import type { Case } from '#domain/case/case.ts'
import { refusedOutright, type Situation } from '#domain/case/deciding.ts'
import { choices } from '#domain/case/may.ts'
import { moves } from '#domain/case/moves.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import { together } from '#domain/queue/together.ts'
import { through } from '../access/through.ts'
import { caughtUp, notBefore } from '../case/continue-case.ts'
import { loadCases } from '../case/load.ts'
import { namesOf } from '../case/names.ts'
import { askedOf } from '../case/perform-move.ts'
import { situationOf } from '../case/plan-move.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

/** The cases with these numbers that whoever asks sees, with the policies they are judged by at hand. */
export async function seenCases(
  numbers: readonly string[],
  call: Call,
  shell: Shell,
): Promise<readonly Case[]> {
  const network = shell.reference.network()
  const loaded = await loadCases(through(shell.pool, actorOf(call)), numbers)
  await shell.reference.catchUp(loaded.map((one) => one.policyVersion))
  return loaded.filter((one) => sees(actorOf(call).organisation, one, network))
}

/** Which moves these cases may make, and to whom they may go: how many of them each. What decides is the very table that will decide the move. */
export async function lookTogetherUse(
  call: Call<undefined, undefined, BodyOf<typeof lookTogether>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof lookTogether>, Refused>> {
  const cases = await seenCases(call.body.numbers, call, shell)
  const asked = { ...askedOf(call, shell), now: notBefore(cases, call.now) }
  const situations = cases.map((c) => situationOf(caughtUp(c, asked.worldOf(c), asked.now), asked))
  const may = together.map((move) => ({
    move,
    able: situations.filter((s) => refusedOutright(move, moves[move], s) === null),
  }))
  const targets = may.flatMap(({ move, able }) => {
    const counts = Map.groupBy(
      able.flatMap((s) => targetsIn(move, s)),
      (to) => to,
    )
    return [...counts].map(([to, all]) => ({ move, to, count: all.length }))
  })
  return yes({
    moves: may.filter(({ able }) => able.length > 0).map(({ move, able }) => ({ move, count: able.length })),
    targets: targets.sort((a, b) => b.count - a.count),
    names: namesOf(
      shell.reference.network(),
      targets.map(({ to }) => to),
    ),
  })
}

function targetsIn(move: (typeof together)[number], s: Situation): readonly string[] {
  const isPassing = move === 'forward' || move === 'dispatchToSp' || move === 'supervise'
  return isPassing ? choices(s)[move] : []
}
