import type { Case } from './case.ts'
import type { Move } from './lifecycle.ts'

/** Moves of a parent that are made on its children too, each with an event of its own (X12). */
export const broadcastMoves = [
  'forward',
  'return',
  'solve',
  'feedback',
  'reply',
  'deliver',
  'close',
] as const satisfies readonly Move[]

export type BroadcastMove = (typeof broadcastMoves)[number]

/** Whether a move of this case is made on its children too. */
export function isBroadcast(c: Case, move: Move): move is BroadcastMove {
  return c.children.length > 0 && (broadcastMoves as readonly Move[]).includes(move)
}

/**
 * The wish as a child gets it: where to hand it down is the child's own route, and money found for the fault as a
 * whole is not given to each child again.
 */
export function wishForChild(
  move: BroadcastMove,
  wish: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { to, refund: _refund, openChildren: _open, ...rest } = wish
  return move === 'forward' ? { ...rest, to } : rest
}
