import { EnterOutlined, LinkOutlined } from '@ant-design/icons'
import type { TimelineEntry } from '#contract/case/timeline.ts'
import { useWords } from '../../language.ts'
import { useComposer } from '../composer-door.ts'
import { useCopyText } from '../header/use-copy.ts'
import { Entry } from './Entry.tsx'
import { kindOf } from './entry-kind.ts'
import { iconOf, toneOf } from './entry-look.tsx'
import { anchorOf, quoted } from './linked-entry.ts'

type Props = {
  readonly number: string
  readonly entry: TimelineEntry
  readonly names: Readonly<Record<string, string>>
  readonly isMarked: boolean
}

/** An entry in its place, with the ways to point at it and to quote it: plain elements, there may be hundreds. */
export function EntryRow({ number, entry, names, isMarked }: Props) {
  return (
    <li
      id={anchorOf(entry.seq)}
      className={`entry-row of-${kindOf(entry)} ${isMarked ? 'marked' : ''}`}
      aria-current={isMarked ? 'location' : undefined}
    >
      <span className={`entry-sign tone-${toneOf(entry)}`}>{iconOf(entry)}</span>
      <Entry entry={entry} names={names} />
      <span className="entry-doing">
        <Quote entry={entry} />
        <CopyLink number={number} seq={entry.seq} />
      </span>
    </li>
  )
}

function CopyLink({ number, seq }: { number: string; seq: number }) {
  const { say } = useWords()
  const copy = useCopyText()
  return (
    <button
      type="button"
      title={say('happened.copyLink')}
      aria-label={say('happened.copyLink')}
      onClick={() => copy(`${window.location.origin}/cases/${number}#${anchorOf(seq)}`)}
    >
      <LinkOutlined aria-hidden />
    </button>
  )
}

/** Quotes what is selected of the entry, or all of it, where there is something to write into. */
function Quote({ entry }: { entry: TimelineEntry }) {
  const { say } = useWords()
  const open = useComposer()
  if (open === null || !entry.text) return null
  return (
    <button
      type="button"
      title={say('happened.quote')}
      aria-label={say('happened.quote')}
      // The selection stays what it was while the button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => open(null, quoted(selectedIn(entry.seq) || (entry.text ?? '')))}
    >
      <EnterOutlined aria-hidden />
    </button>
  )
}

function selectedIn(seq: number): string {
  const selection = window.getSelection()
  const row = document.getElementById(anchorOf(seq))
  const isInside = selection?.anchorNode && row?.contains(selection.anchorNode)
  return isInside ? selection.toString().trim() : ''
}
