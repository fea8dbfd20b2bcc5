import type { CaseView, RoundView } from '#contract/case/view.ts'
import { caseWords } from '../words-case.ts'
import type { Page } from './page.ts'
import { partyWords } from './parties.ts'
import { pairs } from './table.ts'

/** The way of a case, up and back down, round by round; and the stack it stands on now. */
export function printRoute(view: CaseView, page: Page): readonly string[] {
  const stack = view.stack.map((id) => partyWords(id, view.names, page)).join(' → ')
  const now: Row[] = view.holder === null ? [] : [[page.say(caseWords.now), stack]]
  const rows = view.rounds.flatMap((round): Row[] => {
    const title: Row[] = view.rounds.length > 1 ? [[page.say(caseWords.round, { n: round.no }), '']] : []
    return [...title, ...rowsOf(round, view, page)]
  })
  return pairs([...rows, ...now], '  ')
}

type Row = readonly [string, string]

function rowsOf(round: RoundView, { names }: CaseView, page: Page): Row[] {
  const runs = runsOf(round.path)
  const way = runs.map(([way, ids]): [string, string] => {
    const arrow = way === 'up' ? ' → ' : ' ← '
    const said = ids.map((id) => partyWords(id, names, page))
    return [page.say(caseWords[way]), way === 'up' ? said.join(arrow) : arrow.trimStart() + said.join(arrow)]
  })
  const { solution, deliveredAt, outcome, satisfaction, overdueReason } = round
  const solved = solution && [
    page.time(solution.at),
    partyWords(solution.by, names, page),
    solution.note ?? '',
  ]
  const told = deliveredAt && [
    page.time(deliveredAt),
    page.value('outcome', outcome),
    page.value('satisfaction', satisfaction),
    page.value('overdueReason', overdueReason),
  ]
  const rows: Row[] = [...way]
  if (solved) rows.push([page.say(caseWords.solved), solved.filter(Boolean).join(' ')])
  if (told) rows.push([page.say(caseWords.delivered), told.filter(Boolean).join(' ')])
  return rows
}

type Way = RoundView['path'][number]['way']

/** Steps in the same direction, together. */
function runsOf(path: RoundView['path']): readonly (readonly [Way, readonly string[]])[] {
  const runs: [Way, string[]][] = []
  for (const { way, to } of path) {
    const last = runs.at(-1)
    if (last?.[0] === way) last[1].push(to)
    else runs.push([way, [to]])
  }
  return runs
}
