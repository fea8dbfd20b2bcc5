import { App } from 'antd'
import { useState } from 'react'
import { moveWords } from '#contract/case/move-words.ts'
import type { CaseView } from '#contract/case/view.ts'
import type { MoveName } from '#contract/case/wishes.ts'
import { useWords } from '../../language.ts'
import { Refused } from '../../refused.ts'
import { useTellDone } from './MoveModal.tsx'
import { useMove } from './use-move.ts'

/** Moves that need no word and are easily undone or continued: one press makes them. */
const atOnce: readonly MoveName[] = ['accept', 'resume']

type Asked = { readonly move: MoveName; readonly given?: Readonly<Record<string, unknown>> }

/** Pressing the button of a move: makes it at once, or opens its form. */
export function usePress(view: CaseView) {
  const { either, told } = useWords()
  const { message } = App.useApp()
  const [asked, setAsked] = useState<Asked | null>(null)
  const making = useMove(view.number)
  const tellDone = useTellDone()
  const make = (move: MoveName) =>
    making.mutate(
      { move, body: {} },
      {
        onSuccess: (answer) => tellDone(either(moveWords[move]), answer, view.number),
        onError: (error) => void (error instanceof Refused && message.error(told(error))),
      },
    )
  return {
    /** Opens the form of a move, also where nothing has to be said: a key alone makes nothing happen. */
    ask: (move: MoveName, given?: Asked['given']) => setAsked(given ? { move, given } : { move }),
    press: (move: MoveName) => (atOnce.includes(move) ? make(move) : setAsked({ move })),
    open: asked?.move ?? null,
    /** What stands in the form already. */
    given: asked?.given,
    close: () => setAsked(null),
    pending: making.isPending ? making.variables.move : null,
  }
}

/** The moves of the case on the page, as its parts press them. */
export type Moves = ReturnType<typeof usePress>
