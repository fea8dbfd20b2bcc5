import type { ReactNode } from 'react'
import type { QueueRow } from '#contract/case/queue.ts'
import { fullTime, shortTime } from '../operator-time.ts'
import { agoWords, remainingWords, type Say, spanWords } from '../time-words.ts'
import { aboutOf } from './about.ts'
import { lightOf, nearness } from './light.ts'
import type { ShownRow } from './list/use-cases.ts'
import { sign } from './Sign.tsx'

/** What cells need besides their row. They are plain functions: a list draws hundreds of them at every step. */
export type CellWords = {
  readonly say: Say
  readonly sayOr: (key: string, otherwise: string) => string
  readonly nameOf: (category: string | null) => string
  readonly names: Readonly<Record<string, string>>
  readonly now: number
}

type Cell = (row: ShownRow, words: CellWords) => ReactNode

/** For the mouse and its menu; the keyboard stops at the row itself. */
export const numberCell: Cell = ({ number }) => (
  <a href={`/cases/${number}`} className="number" tabIndex={-1}>
    {number}
  </a>
)

/** What is owed next, as a drawing with a word. */
export const lightCell: Cell = (row, { say, sayOr, now }) => {
  const light = lightOf(row, now)
  const { dueAt, dueKind } = row
  const isOwn = dueKind === 'firstReply' || dueKind === 'resolve' || dueAt === null
  // What is owed next has no column of its own: an SP's answer, or a regulator's deadline.
  const other = isOwn
    ? undefined
    : `${sayOr(`clock.${dueKind}`, '')} ${say('queue.due', { at: fullTime(dueAt) })}`
  return (
    <span className={`light light-${light}`} title={other}>
      {sign(light)} {say(`queue.${light}`)}
    </span>
  )
}

/** What it is about, with what marks it; of a case that has left the list, where it is now. */
export const descriptionCell: Cell = (row, words) => {
  const { say } = words
  return (
    <span className="description">
      <span className="marks">
        {row.left ? leftMark(row.left, words) : mark('status', say(`status.${row.status}`), row.status)}
        {row.priority === 'normal' ? null : mark('priority', say(`priority.${row.priority}`), row.priority)}
        {row.round > 1 ? mark('warm', say('queue.round', { n: row.round })) : null}
        {row.remindCount > 0 ? mark('warm', say('queue.reminded', { n: row.remindCount })) : null}
        {row.children > 0 ? mark('alarm', say('queue.children', { n: row.children })) : null}
      </span>
      <span className="description-text" title={row.description}>
        {aboutOf(row) || say('queue.noDescription')}
      </span>
    </span>
  )
}

function leftMark({ holder, status }: NonNullable<ShownRow['left']>, { say, names }: CellWords) {
  if (holder !== null) return mark('left', say('list.movedTo', { name: names[holder] ?? holder }))
  return mark('left', status === null ? say('list.goneUnseen') : say(`status.${status}`))
}

function mark(kind: string, text: string, of = '') {
  return <span className={`mark mark-${kind} mark-${of}`}>{text}</span>
}

/** Kind and category. */
export const kindCell: Cell = ({ kind, category }, { say, nameOf }) => {
  if (kind === null) return say('case.notClassified')
  const second = category === null ? '' : nameOf(category)
  return (
    <span title={second}>
      {say(`kind.${kind}`)} <span className="quiet">{second}</span>
    </span>
  )
}

/** How the customer is reached, masked, and their account. */
export const customerCell: Cell = ({ contact, account }, { say }) => {
  if (contact === null && account === null) return say('frame.none')
  return (
    <span title={account ?? undefined}>
      {contact ?? account} {contact === null ? null : <span className="quiet second">{account}</span>}
    </span>
  )
}

/** Who has it, and on which tier. */
export const holderCell: Cell = ({ holder, holderTier }, { say, names }) => {
  if (holder === null) return say('case.noHolder')
  const name = names[holder] ?? holder
  return (
    <span title={name}>
      <span className="mark mark-tier">{say(`tier.${holderTier ?? 'sp'}`)}</span> {name}
    </span>
  )
}

/** Who works on it there. */
export const handlerCell: Cell = ({ handler, holder }, { say, names }) => {
  if (handler === null)
    return <span className="quiet">{holder === null ? say('frame.none') : say('case.unassigned')}</span>
  const name = names[handler] ?? handler
  return <span title={name}>{name}</span>
}

/** A promise: what is left in words, or how it ended; the instant on hover. */
export function dueCell(
  clock: QueueRow['firstReply'],
  row: QueueRow,
  { say, now }: Pick<CellWords, 'say' | 'now'>,
): ReactNode {
  if (clock === null) return say('frame.none')
  const light = promiseLight(clock, row, now)
  const text = clock.settled ? settledWords(clock.verdict, say) : remainingWords(say, now, clock.dueAt)
  return (
    <time
      dateTime={clock.dueAt}
      className={`time light light-${light}`}
      title={say('queue.due', { at: fullTime(clock.dueAt) })}
    >
      {sign(light)} {text}
    </time>
  )
}

function promiseLight(clock: NonNullable<QueueRow['firstReply']>, row: QueueRow, now: number) {
  if (clock.settled) return clock.verdict === 'breached' ? 'late' : 'done'
  const light = nearness(now, clock.dueAt, row.round === 1 ? row.receivedAt : null)
  return row.status === 'onHold' && light !== 'late' ? 'paused' : light
}

function settledWords(verdict: string | null, say: Say): string {
  if (verdict === null) return say('frame.none')
  return say(verdict === 'met' ? 'queue.metTag' : 'queue.breachedTag')
}

/** An instant, short; the whole of it on hover. */
export function atCell(at: string | null, { say }: Pick<CellWords, 'say'>): ReactNode {
  if (at === null) return say('frame.none')
  return (
    <time dateTime={at} className="time" title={fullTime(at)}>
      {shortTime(at)}
    </time>
  )
}

/** How long ago something happened last. */
export const changedCell: Cell = ({ changedAt }, { say, now }) => (
  <time dateTime={changedAt} className="time" title={fullTime(changedAt)}>
    {agoWords(say, now, changedAt)}
  </time>
)

/** How old the case is. */
export const ageCell: Cell = ({ receivedAt }, { say, now }) => (
  <time dateTime={receivedAt} className="time" title={fullTime(receivedAt)}>
    {spanWords(say, now - Date.parse(receivedAt))}
  </time>
)

/** A text that is cut where the column ends. */
export function textCell(text: string | null, { say }: Pick<CellWords, 'say'>): ReactNode {
  return text === null ? say('frame.none') : <span title={text}>{text}</span>
}
