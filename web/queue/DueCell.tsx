import { Tooltip } from 'antd'
import type { QueueRow } from '#contract/case/queue.ts'
import { useWords } from '../language.ts'
import { fullTime } from '../operator-time.ts'
import { useNow } from '../server-clock.ts'
import { remainingWords } from '../time-words.ts'
import { nearness } from './light.ts'

/** A promise in one cell: what is left in words, or how it ended; the instant on hover. */
export function DueCell({ clock, from }: { clock: QueueRow['firstReply']; from: string | null }) {
  const { say } = useWords()
  const now = useNow()
  if (clock === null) return <span>{say('frame.none')}</span>
  const text = clock.settled ? settledWords(clock.verdict) : remainingWords(say, now, clock.dueAt)
  const tone = clock.settled ? settledTone(clock.verdict) : `light-${nearness(now, clock.dueAt, from)}`
  function settledWords(verdict: string | null) {
    if (verdict === null) return say('frame.none')
    return say(verdict === 'met' ? 'queue.metTag' : 'queue.breachedTag')
  }
  return (
    <Tooltip title={say('queue.due', { at: fullTime(clock.dueAt) })}>
      <time dateTime={clock.dueAt} className={`time due ${tone}`}>
        {text}
      </time>
    </Tooltip>
  )
}

function settledTone(verdict: string | null): string {
  return verdict === 'breached' ? 'light-late' : 'light-done'
}
