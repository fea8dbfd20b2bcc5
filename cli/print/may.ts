import { moveWords } from '#contract/case/move-words.ts'
import type { CaseView } from '#contract/case/view.ts'
import type { MoveName } from '#contract/case/wishes.ts'
import { kebab } from '../ask/option.ts'
import { caseWords } from '../words-case.ts'
import { aboutWords } from './about.ts'
import type { Page } from './page.ts'
import { partyWords } from './parties.ts'
import { aligned } from './table.ts'

/** What may be done with a case, with what there is to choose; and each other move under the reason why not. */
export function printMay(view: CaseView, page: Page): readonly string[] {
  const allowed = Object.entries(view.may).filter(([, one]) => one.ok)
  const rows = allowed.map(([move]) => [kebab(move), moveName(move, page), choicesFor(move, view, page)])
  return [
    page.say(caseWords.may),
    ...aligned(rows, null).map((line) => `  ${line}`),
    '',
    page.say(caseWords.mayNot),
    ...[...refusedMoves(view, page)].flatMap(([why, moves]) => [`  ${why}`, `    ${moves.join('  ')}`]),
  ]
}

/** The refused moves under their reasons. */
function refusedMoves(view: CaseView, page: Page): ReadonlyMap<string, readonly string[]> {
  const reasons = new Map<string, string[]>()
  for (const [move, { ok, no }] of Object.entries(view.may)) {
    if (ok || !no) continue
    const about = no.about === undefined ? '' : ` ${aboutWords(no.code, no.about, view.names, page)}`
    const why = `${page.say(no)}${about} (${no.code})`
    reasons.set(why, [...(reasons.get(why) ?? []), `${kebab(move)} ${moveName(move, page)}`])
  }
  return reasons
}

function moveName(move: string, page: Page): string {
  const words = moveWords[move as MoveName]
  return words ? page.say(words) : ''
}

function choicesFor(move: string, { choices, names }: CaseView, page: Page): string {
  const downwards = ['return', 'feedback', 'spAnswer', 'spReturn']
  if (downwards.includes(move) && choices.down !== null) {
    return page.say(caseWords.to, { to: partyWords(choices.down, names, page) })
  }
  const lists: Readonly<Record<string, unknown>> = choices
  const list = move === 'deliver' ? choices.queryModes : lists[move]
  if (!Array.isArray(list) || list.length === 0) return ''
  const said = list.map((one) =>
    move === 'deliver' ? `${one} ${page.value('queryMode', one)}` : partyWords(one, names, page),
  )
  return page.say(caseWords.choose, { choices: said.join(page.language === 'zh' ? '、' : ', ') })
}
