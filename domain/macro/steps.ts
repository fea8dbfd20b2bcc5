import type { CaseMove } from '../case/moves.ts'

type Filling = {
  /** The field of the wish that takes the words of the step; null where nothing is said. */
  readonly words: 'text' | 'note' | null
  readonly needsWords: boolean
  readonly needsReason: boolean
  /** What is always said with it. */
  readonly always: Readonly<Record<string, unknown>>
}

const silent: Filling = { words: null, needsWords: false, needsReason: false, always: {} }
const spoken: Filling = { words: 'note', needsWords: true, needsReason: false, always: {} }

/**
 * Moves that a macro may make, and what of their wish is kept with it: words, and a coded reason. To whom a case goes,
 * money, a time and another case are looked at each time, and no macro fills them in.
 */
export const steppable = {
  accept: silent,
  note: { ...spoken, words: 'text', always: { visibility: 'internal' } },
  reply: spoken,
  feedback: spoken,
  deliver: spoken,
  hold: { ...silent, needsReason: true },
  resume: silent,
  remind: { ...spoken, needsWords: false },
  close: silent,
} as const satisfies Partial<Record<CaseMove, Filling>>

export type StepMove = keyof typeof steppable

/** The moves of macros, in the order in which they are offered. */
export const stepMoves = Object.keys(steppable) as readonly StepMove[]

/** How many moves a macro makes at most. */
export const MOST_STEPS = 5

/** One move of a macro with what is kept for it. */
export type Step = {
  readonly move: StepMove
  readonly words?: string | null | undefined
  readonly reason?: string | null | undefined
}

/** The fields of a step that are missing, or that its move has no use for. */
export function wrongIn({ move, words, reason }: Step): readonly ('words' | 'reason')[] {
  const filling: Filling = steppable[move]
  const isSaid = (words ?? '').trim() !== ''
  const wrong = [
    ['words', filling.words === null ? isSaid : filling.needsWords && !isSaid],
    ['reason', filling.needsReason !== ((reason ?? '').trim() !== '')],
  ] as const
  return wrong.flatMap(([field, isWrong]) => (isWrong ? [field] : []))
}

/** The wish of the move that a step is. */
export function wishOf({ move, words, reason }: Step): Readonly<Record<string, unknown>> {
  const filling: Filling = steppable[move]
  const said = (words ?? '').trim() === '' ? {} : filling.words === null ? {} : { [filling.words]: words }
  return { ...filling.always, ...said, ...(filling.needsReason ? { reason } : {}) }
}
