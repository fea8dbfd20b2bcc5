import { Tooltip } from 'antd'
import type { QueueRow } from '#contract/case/queue.ts'
import { useWords } from '../language.ts'
import { fullTime } from '../operator-time.ts'
import { nearness } from '../queue/light.ts'
import { useNow } from '../server-clock.ts'
import { remainingWords } from '../time-words.ts'

type Props = { readonly name: string; readonly clock: QueueRow['firstReply']; readonly from: string | null }

/** A promise to the customer, by its name: what is left in words, or how it ended; the instant on hover. */
export function Due({ name, clock, from }: Props) {
  const { say } = useWords()
  const now = useNow()
  if (clock === null) return null
  const ended = clock.verdict === 'breached' ? 'queue.breachedTag' : 'queue.metTag'
  const tone = clock.settled
    ? clock.verdict === 'breached'
      ? 'late'
      : 'done'
    : nearness(now, clock.dueAt, from)
  return (
    <span>
      {name}{' '}
      <Tooltip title={say('queue.due', { at: fullTime(clock.dueAt) })}>
        <time dateTime={clock.dueAt} className={`time light-${tone}`}>
          {clock.settled ? say(ended) : remainingWords(say, now, clock.dueAt)}
        </time>
      </Tooltip>
    </span>
  )
}
