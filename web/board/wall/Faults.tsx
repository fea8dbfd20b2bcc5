import { useQuery } from '@tanstack/react-query'
import { useBoardWords } from '../board-words.ts'
import { faultsQuery } from './wall-queries.ts'

/** The mass faults of now, at the foot of every scene; nothing slides. */
export function Faults() {
  const { say } = useBoardWords()
  const { data } = useQuery(faultsQuery)
  const rows = data?.rows ?? []
  return (
    <section
      aria-label={say('wall.faults')}
      className={rows.length > 0 ? 'wall-faults pressing' : 'wall-faults'}
    >
      <strong>{say('wall.faults')}</strong>
      {rows.length === 0 ? <span>{say('wall.noFaults')}</span> : null}
      {rows.map(({ number, title, children }) => (
        <span key={number} className="wall-fault">
          {say('wall.fault', { number, title, n: children })}
        </span>
      ))}
    </section>
  )
}
