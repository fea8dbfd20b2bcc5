import { useQuery } from '@tanstack/react-query'
import { shortTime } from '../../operator-time.ts'
import { useBoardWords } from '../board-words.ts'
import { faultsQuery } from './wall-queries.ts'

/** The mass faults of now, at the foot of every scene; nothing slides, and nothing that a customer wrote stands there. */
export function Faults() {
  const { say } = useBoardWords()
  const { data } = useQuery(faultsQuery)
  const rows = data?.rows ?? []
  const nameOf = (id: string | null) => (id === null ? say('frame.none') : (data?.names[id] ?? id))
  return (
    <section
      aria-label={say('wall.faults')}
      className={rows.length > 0 ? 'wall-faults pressing' : 'wall-faults'}
    >
      <strong>{say('wall.faults')}</strong>
      {rows.length === 0 ? <span>{say('wall.noFaults')}</span> : null}
      {rows.map(({ number, holder, receivedAt, children }) => (
        <span key={number} className="wall-fault">
          {say('wall.fault', { number, n: children, since: shortTime(receivedAt), holder: nameOf(holder) })}
        </span>
      ))}
    </section>
  )
}
