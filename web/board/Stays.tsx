import { Card } from 'antd'
import type { Board } from '#contract/board/board.ts'
import type { Condition } from '#contract/queue/filter.ts'
import { Bar } from '../parts/Bar.tsx'
import { useBoardWords } from './board-words.ts'
import { NumberLink } from './NumberLink.tsx'

/** For how long open cases have been where they are now. */
export function Stays({ stays }: { stays: NonNullable<Board['stays']> }) {
  const { say } = useBoardWords()
  const most = Math.max(1, ...stays.map((one) => one.open))
  return (
    <Card size="small" title={say('board.stays')}>
      <table className="board-table">
        <thead>
          <tr>
            <th scope="col">{say('board.stayHead')}</th>
            <th scope="col" className="board-count">
              {say('board.counted.open')}
            </th>
            <th scope="col" className="board-count">
              {say('board.counted.breached')}
            </th>
            <td className="board-bar" />
          </tr>
        </thead>
        <tbody>
          {stays.map((stay) => {
            const { from, to, hours, open, breached } = stay
            const since: Condition = { field: 'heldSince', is: 'between', from, to }
            const given = { name: say(`board.stay.${hours}`), conditions: [since], span: stay }
            return (
              <tr key={hours}>
                <th scope="row">{given.name}</th>
                <td className="board-count">
                  <NumberLink n={open} what="open" {...given} />
                </td>
                <td className="board-count">
                  <NumberLink n={breached} what="breached" {...given} />
                </td>
                <td className="board-bar">
                  <Bar part={open / most} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Card>
  )
}
