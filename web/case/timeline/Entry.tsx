import { Tag } from 'antd'
import type { TimelineEntry } from '#contract/case/timeline.ts'
import { useWords } from '../../language.ts'
import { fullTime, timeOfDay } from '../../operator-time.ts'
import { EntryFacts } from './EntryFacts.tsx'
import { kindOf } from './entry-kind.ts'

type Props = { entry: TimelineEntry; names: Readonly<Record<string, string>> }

/** One thing that happened: what, who, for whom, and what was said. */
export function Entry({ entry, names }: Props) {
  const { say, sayOr } = useWords()
  const what = useWhat(entry)
  // The reason of a hold is a code.
  const text =
    entry.type === 'held' ? sayOr(`moveForm.holdReasonName.${entry.text}`, entry.text ?? '') : entry.text
  const to = entry.to === null ? null : (names[entry.to] ?? sayOr(`party.${entry.to}`, entry.to))
  return (
    <article className={`entry ${entry.visibility} kind-${kindOf(entry)}`}>
      <div className="entry-head">
        <time dateTime={entry.at} title={fullTime(entry.at)} className="time entry-time">
          {timeOfDay(entry.at)}
        </time>
        <strong>{what}</strong>
        {to ? <span>{say('timeline.to', { to })}</span> : null}
        {entry.visibility === 'all' ? null : (
          <Tag className="visibility" variant="outlined">
            {say(`visibility.${entry.visibility}`)}
          </Tag>
        )}
        <Who entry={entry} names={names} />
      </div>
      {text ? <p className="entry-text">{text}</p> : null}
      {entry.mentioned ? (
        <span className="secondary">{say('timeline.mentioned', { who: entry.mentioned.join(' · ') })}</span>
      ) : null}
      <EntryFacts entry={entry} names={names} />
      {entry.charges.length > 0 ? (
        <ul className="entry-charges">
          {entry.charges.map((one) => (
            <li key={`${one.spCode} ${one.serviceName} ${one.amount}`}>{one.words}</li>
          ))}
        </ul>
      ) : null}
    </article>
  )
}

/** What happened in a few words; of a clock, which one and what it did. */
function useWhat({ type, facts }: TimelineEntry): string {
  const { say, sayOr } = useWords()
  if (type !== 'clockRang') return sayOr(`timeline.event.${type}`, say('timeline.unknown', { type }))
  const [clock = ''] = String(facts.clock ?? '').split('/')
  const ring = String(facts.ring ?? '')
  return say('timeline.rang', { clock: sayOr(`clock.${clock}`, clock), ring: sayOr(`ring.${ring}`, ring) })
}

function Who({ entry, names }: Props) {
  const { say } = useWords()
  const organisation = entry.organisation === null ? null : (names[entry.organisation] ?? entry.organisation)
  const who = [entry.person, organisation].filter((one) => one !== null).join(' · ')
  return (
    <span className="secondary">
      {who || say('timeline.system')}
      {entry.saidBy ? ` (${say('timeline.saidBy', { who: entry.saidBy })})` : ''}
    </span>
  )
}
