import { Link } from '@tanstack/react-router'
import type { Condition } from '#contract/queue/filter.ts'
import { paths } from '../paths.ts'
import { useBoardWords } from './board-words.ts'
import { type Counted, listBehind } from './leads-to.ts'

type Props = {
  readonly n: number | null
  readonly what: Counted
  /** Of what it is the number. */
  readonly name: string
  readonly conditions: readonly Condition[]
  readonly span: { readonly from: string; readonly to: string }
}

/** A number that opens the list of exactly the cases it counts. */
export function NumberLink({ n, what, name, conditions, span }: Props) {
  const { say } = useBoardWords()
  if (n === null) return <span className="board-number">{say('frame.none')}</span>
  const label = say('board.leadsTo', { name, what: say(`board.counted.${what}`), n })
  const isPressing = what === 'breached' && n > 0
  return (
    <Link
      {...paths.queue(listBehind(what, conditions, span))}
      aria-label={label}
      className={isPressing ? 'board-number pressing' : n === 0 ? 'board-number none' : 'board-number'}
    >
      {n}
    </Link>
  )
}
