import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Behind } from '#contract/board/behind.ts'
import { paths } from '../paths.ts'
import { useBoardWords } from './board-words.ts'
import { listOf } from './leads-to.ts'

type Props = {
  readonly behind: Behind
  /** Of what it is the number, what it counts, and how it is written. */
  readonly name: string
  readonly what: string
  readonly n: string
  readonly children?: ReactNode
}

/** A number that is counted by events, which opens the list of its cases. */
export function BehindLink({ behind, name, what, n, children }: Props) {
  const { say } = useBoardWords()
  return (
    <Link
      {...paths.queue(listOf(behind))}
      aria-label={say('board.behindOpen', { name, what, n })}
      className={n === '0' ? 'board-number none' : 'board-number'}
    >
      {children ?? n}
    </Link>
  )
}
