import type { MoveRule } from './deciding.ts'
import { accept, reject } from './moves/accept.ts'
import { appealReceived } from './moves/appeal.ts'
import { assign } from './moves/assign.ts'
import { classify, reclassify } from './moves/classify.ts'
import { close, reopen } from './moves/close.ts'
import { note, remind, supplement, withdraw } from './moves/contact.ts'
import { coordinate, coordinateDone } from './moves/coordinate.ts'
import { deliver } from './moves/deliver.ts'
import { dispatchToSp } from './moves/dispatch-to-sp.ts'
import { feedback } from './moves/feedback.ts'
import { forward } from './moves/forward.ts'
import { hold, resume } from './moves/hold.ts'
import { createParent, joinParentRule } from './moves/mass-fault.ts'
import { merge } from './moves/merge.ts'
import { message } from './moves/message.ts'
import { prioritise } from './moves/prioritise.ts'
import { callAttempt, reply } from './moves/reply.ts'
import { retitle } from './moves/retitle.ts'
import { returnCase } from './moves/return.ts'
import { solve } from './moves/solve.ts'
import { spAnswer, spReturn } from './moves/sp-answer.ts'
import { extend, supervise } from './moves/supervise.ts'

/** Every move of a case and its rule; the same table decides a move and says who may make it. */
export const moves = {
  accept,
  reject,
  merge,
  classify,
  reclassify,
  forward,
  return: returnCase,
  dispatchToSp,
  spAnswer,
  spReturn,
  coordinate,
  coordinateDone,
  solve,
  feedback,
  reply,
  callAttempt,
  deliver,
  close,
  reopen,
  hold,
  resume,
  remind,
  supplement,
  withdraw,
  supervise,
  extend,
  note,
  message,
  assign,
  prioritise,
  retitle,
  createParent,
  joinParent: joinParentRule,
  appealReceived,
} as const

/** Moves that a person makes on a case that exists. */
export type CaseMove = keyof typeof moves
export type WishOf<M extends CaseMove> = (typeof moves)[M] extends MoveRule<infer Wish> ? Wish : never

export const caseMoves = Object.keys(moves) as readonly CaseMove[]
