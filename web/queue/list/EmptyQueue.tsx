import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { QueueRow } from '#contract/case/queue.ts'
import { useWords } from '../../language.ts'
import { shortTime } from '../../operator-time.ts'
import { Nothing } from '../../parts/Notice.tsx'
import { comingQuery, countsOf } from '../queue-queries.ts'
import { isNarrowed, type QueueSearch } from '../queue-search.ts'

type Props = { readonly search: QueueSearch; readonly onChange: (next: QueueSearch) => void }

/** Why a list is empty: everything is filtered away, there is nothing, or it is not where the work is. */
export function EmptyQueue({ search, onChange }: Props) {
  const { say } = useWords()
  const { queue = 'mine', state = 'open' } = search
  const { data: without } = useQuery({ ...countsOf({}), enabled: isNarrowed(search) && queue !== 'all' })
  const isMine = queue === 'mine' && state === 'open' && !isNarrowed(search)
  const { data: coming } = useQuery({ ...comingQuery, enabled: isMine })
  if (isMine) {
    const next = nextBatch(coming?.rows ?? [])
    const hint = next
      ? say('list.emptyMineNext', { at: shortTime(next.at), n: next.count })
      : say('queue.emptyMineHint')
    return <Nothing title={say('queue.emptyMine')} hint={hint} />
  }
  if (isNarrowed(search)) {
    const all = queue === 'all' ? undefined : without?.[queue]
    const hint = all === undefined ? say('queue.emptyFilteredHint') : say('list.emptyOf', { n: all })
    return (
      <Nothing title={say('queue.emptyFiltered')} hint={hint}>
        <Button onClick={() => onChange({ queue, state })}>{say('queue.clear')}</Button>
      </Nothing>
    )
  }
  return (
    <Nothing
      title={say('list.emptyPlain', { queue: say(`queue.${queue}`), state: say(`queue.${state}`) })}
      hint={say(`queue.${queue}Hint`)}
    >
      {state === 'any' ? null : (
        <Button onClick={() => onChange({ ...search, state: 'any' })}>{say('list.anyState')}</Button>
      )}
    </Nothing>
  )
}

const hour = 3_600_000

/** The first that is due, and how many are within the hour after it. */
function nextBatch(rows: readonly QueueRow[]): { readonly at: string; readonly count: number } | null {
  const at = rows[0]?.dueAt ?? null
  if (at === null) return null
  const within = rows.filter(({ dueAt }) => dueAt !== null && Date.parse(dueAt) - Date.parse(at) <= hour)
  return { at, count: within.length }
}
