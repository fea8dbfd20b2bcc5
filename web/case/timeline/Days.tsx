import { Fragment } from 'react'
import type { TimelineEntry } from '#contract/case/timeline.ts'
import { useWords } from '../../language.ts'
import { dayTitle } from '../../operator-time.ts'
import { byDay } from './by-day.ts'
import { EntryRow } from './EntryRow.tsx'
import { foldedParts, type Part } from './fold.ts'

type Props = {
  readonly number: string
  readonly entries: readonly TimelineEntry[]
  readonly names: Readonly<Record<string, string>>
  readonly marked: number | null
  /** The first entry that is new to whoever reads. */
  readonly unread: number | null
  readonly folds: boolean
}

/** What happened, day by day, the newest at the end. */
export function Days({ entries, ...rest }: Props) {
  const { language } = useWords()
  return byDay(entries).map(({ day, entries: ofDay }) => (
    <section key={day} aria-label={day}>
      <h2 className="day">{dayTitle(`${day}T12:00:00+08:00`, language)}</h2>
      <ol className="entries">
        {partsOf(ofDay, rest).map((part) => (
          <OnePart key={part.entry?.seq ?? part.folded?.[0]?.seq} part={part} {...rest} />
        ))}
      </ol>
    </section>
  ))
}

function partsOf(entries: readonly TimelineEntry[], { folds }: Pick<Props, 'folds'>): readonly Part[] {
  return folds ? foldedParts(entries) : entries.map((entry) => ({ entry, folded: null }))
}

function OnePart({ part, number, names, marked, unread }: Omit<Props, 'entries'> & { part: Part }) {
  const { say } = useWords()
  const row = (entry: TimelineEntry) => (
    <Fragment key={entry.seq}>
      {entry.seq === unread ? <li className="unread-line">{say('happened.unread')}</li> : null}
      <EntryRow number={number} entry={entry} names={names} isMarked={entry.seq === marked} />
    </Fragment>
  )
  if (part.entry) return row(part.entry)
  const isOpen = part.folded.some((one) => one.seq === marked || one.seq === unread)
  return (
    <li className="entry-fold">
      <details open={isOpen || undefined}>
        <summary>{say('happened.folded', { n: part.folded.length })}</summary>
        <ol className="entries">{part.folded.map(row)}</ol>
      </details>
    </li>
  )
}
