import { ExclamationCircleFilled } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import type { Board } from '#contract/board/board.ts'
import { paths } from '../paths.ts'
import { useBoardWords } from './board-words.ts'
import { countedNames, listBehind, spanOf } from './leads-to.ts'

/** The numbers of everything that one sees; each opens the list that it counts. */
export function Totals({ board }: { board: Board }) {
  const { say } = useBoardWords()
  return (
    <nav aria-label={say('board.totals')} className="tiles">
      {countedNames.map((what) => {
        const n = board.totals[what]
        const isPressing = what === 'breached' && n > 0
        return (
          <Link
            key={what}
            {...paths.queue(listBehind(what, [], spanOf(board)))}
            className={isPressing ? 'tile pressing' : n === 0 ? 'tile empty' : 'tile'}
          >
            <span className="tile-number">
              {isPressing ? <ExclamationCircleFilled aria-hidden /> : null}
              {n}
            </span>
            <span className="tile-words">{say(`board.counted.${what}`)}</span>
          </Link>
        )
      })}
    </nav>
  )
}
