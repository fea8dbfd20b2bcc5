import { Tooltip } from 'antd'
import { useWords } from '../language.ts'
import { fullTime, shortTime } from '../operator-time.ts'
import { useNow } from '../server-clock.ts'
import { agoWords, remainingWords } from '../time-words.ts'

/** An instant, short, in the operator's zone; the whole of it on hover. */
export function At({ at }: { at: string | null }) {
  const { say } = useWords()
  if (at === null) return <span>{say('frame.none')}</span>
  return (
    <Tooltip title={fullTime(at)}>
      <time dateTime={at} className="time">
        {shortTime(at)}
      </time>
    </Tooltip>
  )
}

/** What is left until an instant, in words; the instant on hover. */
export function Remaining({ until }: { until: string }) {
  const { say } = useWords()
  const now = useNow()
  return (
    <Tooltip title={say('queue.due', { at: fullTime(until) })}>
      <time dateTime={until} className="time">
        {remainingWords(say, now, until)}
      </time>
    </Tooltip>
  )
}

/** How long ago something happened, in words; the instant on hover. */
export function Ago({ at }: { at: string }) {
  const { say } = useWords()
  const now = useNow()
  return (
    <Tooltip title={fullTime(at)}>
      <time dateTime={at} className="time">
        {agoWords(say, now, at)}
      </time>
    </Tooltip>
  )
}
