import type { Board } from '#contract/board/board.ts'
import { Bar } from '../../parts/Bar.tsx'
import { useBoardWords } from '../board-words.ts'
import { useRowName } from '../row-name.ts'

const ROWS = 9

/** Who is behind: the SPs with cases overdue, or the organisations that hold what presses most. */
export function Late({ board, field }: { board: Board; field: 'sp' | 'holder' }) {
  const { say } = useBoardWords()
  const nameOf = useRowName(board.names)
  const all = board.by.find((one) => one.field === field)?.rows ?? []
  const rows = all
    .filter(({ value, breached, soon }) => value !== null && (breached > 0 || soon > 0))
    .slice(0, ROWS)
  if (rows.length === 0) return <p className="wall-nothing">{say('wall.quiet')}</p>
  const most = Math.max(1, ...rows.map((row) => row.breached))
  return (
    <table className="wall-table">
      <thead>
        <tr>
          <th scope="col">{say(`board.field.${field}`)}</th>
          <th scope="col">{say('board.counted.open')}</th>
          <th scope="col">{say('board.counted.breached')}</th>
          <th scope="col">{say('board.counted.soon')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ value, open, breached, soon }) => (
          <tr key={value}>
            <th scope="row">{nameOf(field, value)}</th>
            <td>{open}</td>
            <td className={breached > 0 ? 'wall-pressing' : ''}>{breached}</td>
            <td>{soon}</td>
            <td className="wall-bar">
              <Bar part={breached / most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
