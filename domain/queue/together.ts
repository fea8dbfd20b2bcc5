import type { CaseMove } from '../case/moves.ts'
import type { Priority } from '../policy/priority.ts'

/**
 * Moves that are made on several cases at once. What is found out about one matter or said to one customer is not among
 * them: that is said case by case.
 */
export const together = [
  'accept',
  'forward',
  'assign',
  'dispatchToSp',
  'return',
  'feedback',
  'hold',
  'resume',
  'prioritise',
  'supervise',
  'extend',
  'close',
  'note',
] as const satisfies readonly CaseMove[]

export type TogetherMove = (typeof together)[number]

/** How many cases are looked at, or moved, in one go. */
export const MOST_TOGETHER = 500

/**
 * The move by which whoever made a move takes it back, where there is one: the case then stands where it stood and is
 * held by whom it was held. History is not undone: taking back is a move of its own and stays on record. What has gone
 * on to somebody else is theirs, and only they can send it back.
 */
export const takesBack: Readonly<Partial<Record<TogetherMove, TogetherMove>>> = {
  hold: 'resume',
  assign: 'assign',
  prioritise: 'prioritise',
}

/** What is said when a move is taken back, for the case to stand as it stood. */
export function saidBack(
  move: TogetherMove,
  was: { readonly handler: string | null; readonly priority: Priority },
  because: string,
): Readonly<Record<string, unknown>> {
  if (move === 'assign') return { handler: was.handler }
  return move === 'prioritise' ? { priority: was.priority, reason: because } : {}
}
