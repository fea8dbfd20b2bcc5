import { useWords } from '../language.ts'
import { fullTime, shortTime } from '../operator-time.ts'
import { useNow } from '../server-clock.ts'
import { agoWords, remainingWords } from '../time-words.ts'

/** An instant, short, in the operator's zone; the whole of it on hover. */
export function At({ at }: { at: string | null }) {
  const { say } = useWords()
  if (at === null) return <span>{say('frame.none')}</span>
  return (
    <time dateTime={at} className="time" title={fullTime(at)}>
      {shortTime(at)}
    </time>
  )
}

/** What is left until an instant, in words; the instant on hover. */
export function Remaining({ until }: { until: string }) {
  const { say } = useWords()
  const now = useNow()
  return (
    <time dateTime={until} className="time" title={say('queue.due', { at: fullTime(until) })}>
      {remainingWords(say, now, until)}
    </time>
  )
}

/** How long ago something happened, in words; the instant on hover. */
export function Ago({ at }: { at: string }) {
  const { say } = useWords()
  const now = useNow()
  return (
    <time dateTime={at} className="time" title={fullTime(at)}>
      {agoWords(say, now, at)}
    </time>
  )
}
