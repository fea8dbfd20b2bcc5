import { useState } from 'react'
import { type MoveAnswer, moveEndpoint, type WishBody } from '#contract/case/moves.ts'
import type { CaseView } from '#contract/case/view.ts'
import { type MacroStep, takeMacro, wishOf } from '#contract/macro/macros.ts'
import { call } from '../call.ts'
import { actsAt } from '../case/composer/acts-at.ts'
import { newsOfMove } from '../case/moves/use-move.ts'
import { keys, queries } from '../queries.ts'
import { Refused } from '../refused.ts'
import { useMe } from '../session/me.ts'
import { type Came, runSteps } from './run-steps.ts'

/** What is to be done: the steps as they read in the case, on the version that was looked at. */
export type MacroOrder = {
  readonly id: string
  readonly steps: readonly MacroStep[]
  readonly version: number
}

/** A macro waits for a while, in which it can be stopped, and is then made step by step. */
export function useMacroRun({ number }: Pick<CaseView, 'number'>) {
  const me = useMe()
  const [phase, setPhase] = useState<'look' | 'soon' | 'running' | 'done'>('look')
  const [order, setOrder] = useState<MacroOrder | null>(null)
  const [came, setCame] = useState<readonly Came<MoveAnswer>[]>([])
  const begin = (next: MacroOrder) => {
    setOrder(next)
    setPhase('soon')
  }
  const cancel = () => {
    setOrder(null)
    setPhase('look')
  }
  const act = ({ move, ...said }: MacroStep, seen: number) => {
    if (!actsAt({ person: me.person, organisation: me.acting?.organisation ?? '' }))
      throw new Refused({ code: 'otherDesk' })
    const body = wishOf({ move, ...said }) as WishBody<typeof move>
    return call(moveEndpoint(move), { params: { number }, body, seen })
  }
  const run = async () => {
    if (!order) return
    setPhase('running')
    const put = (one: Came<MoveAnswer>) => {
      setCame((before) => [...before, one])
      newsOfMove(queries, number, one.answer ?? undefined)
    }
    try {
      await call(takeMacro, { params: { number, id: order.id } })
      await runSteps(order.steps, order.version, async (step, seen) => act(step, seen), put)
    } catch (error) {
      put({ answer: null, no: error instanceof Refused ? error : new Refused({ code: 'unexpected' }) })
    }
    setPhase('done')
    void queries.invalidateQueries({ queryKey: keys.macros, exact: true })
  }
  return { phase, order, came, begin, cancel, run }
}

/** A macro on its way, as the parts of its dialog see it. */
export type MacroRun = ReturnType<typeof useMacroRun>
