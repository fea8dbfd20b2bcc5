import type { CaseView } from '#contract/case/view.ts'
import type { MoveName } from '#contract/case/wishes.ts'
import { naturalMove } from '../moves/natural-move.ts'

/** Which moves a key stands for: taking the case on, passing it on, saying what came of it. */
const moves = {
  w: ['accept', 'classify'],
  t: ['forward', 'dispatchToSp', 'return', 'spReturn'],
  e: ['coordinateDone', 'spAnswer', 'solve', 'feedback', 'deliver', 'close'],
} as const satisfies Readonly<Record<string, readonly MoveName[]>>

/** The move that a key opens: the one that naturally comes next if it is one of its own, or the first that may be made. */
export function moveAtKey(
  key: keyof typeof moves,
  view: Pick<CaseView, 'may' | 'kind' | 'clocks' | 'rounds'>,
): MoveName | null {
  const own: readonly MoveName[] = moves[key]
  const natural = naturalMove(view)
  if (natural !== null && own.includes(natural)) return natural
  return own.find((move) => view.may[move]?.ok === true) ?? null
}
