import { useQuery } from '@tanstack/react-query'
import type { QueueRow } from '#contract/case/queue.ts'
import { useNow } from '../../server-clock.ts'
import { remainingWords, spanWords } from '../../time-words.ts'
import { useBoardWords } from '../board-words.ts'
import { useRowName } from '../row-name.ts'
import { oldestQuery } from './wall-queries.ts'

const nobody = {}

/** What has been open longest. A wall is read by whoever passes: of the customer nothing stands on it. */
export function Oldest() {
  const { say } = useBoardWords()
  const { data } = useQuery(oldestQuery)
  const now = useNow()
  const nameOf = useRowName(data?.names ?? nobody)
  const due = ({ dueAt }: QueueRow) => (dueAt === null ? say('frame.none') : remainingWords(say, now, dueAt))
  if (!data) return <p className="wall-nothing">{say('wall.waiting')}</p>
  if (data.rows.length === 0) return <p className="wall-nothing">{say('wall.noOldest')}</p>
  return (
    <table className="wall-table wall-cases">
      <thead>
        <tr>
          <th scope="col">{say('wall.number')}</th>
          <th scope="col">{say('board.field.category')}</th>
          <th scope="col">{say('wall.holder')}</th>
          <th scope="col">{say('wall.since')}</th>
          <th scope="col">{say('wall.state')}</th>
        </tr>
      </thead>
      <tbody>
        {data.rows.map((row) => (
          <tr key={row.number}>
            <th scope="row">{row.number}</th>
            <td>{nameOf('category', row.category)}</td>
            <td>{nameOf('holder', row.holder)}</td>
            <td>{spanWords(say, now - Date.parse(row.receivedAt))}</td>
            <td className={row.dueAt !== null && Date.parse(row.dueAt) < now ? 'wall-pressing' : ''}>
              {due(row)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
