import { RightOutlined } from '@ant-design/icons'
import { useEffect, useRef } from 'react'
import { KeyCaps } from '../keyboard/KeyCaps.tsx'
import { useWords } from '../language.ts'
import type { Entry } from './entry.ts'

type Props = {
  readonly id: string
  readonly found: readonly Entry[]
  readonly at: number
  readonly isPending: boolean
  readonly onChoose: (entry: Entry) => void
  readonly onPoint: (place: number) => void
}

/** What was found, with the one that enter chooses. */
export function Choices({ id, found, at, isPending, onChoose, onPoint }: Props) {
  const { say } = useWords()
  const chosen = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is to be seen as well
  useEffect(() => void chosen.current?.scrollIntoView({ block: 'nearest' }), [at])
  return (
    <>
      <div id={id} role="listbox" aria-label={say('palette.found')} className="palette-found">
        {found.map((entry, place) => (
          // The field has the keys: arrows and enter.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <div
            key={entry.id}
            id={`${id}-${place}`}
            ref={place === at ? chosen : null}
            role="option"
            aria-selected={place === at}
            className="palette-choice"
            onClick={() => onChoose(entry)}
            onMouseMove={() => onPoint(place)}
          >
            <span className="palette-words">{entry.words}</span>
            <span className="palette-beside">{entry.beside}</span>
            {entry.steps ? <RightOutlined aria-hidden /> : null}
            {entry.ways?.[0] ? <KeyCaps keys={entry.ways[0]} /> : null}
            <span className="palette-group">{say(`palette.group.${entry.group}`)}</span>
          </div>
        ))}
      </div>
      {found.every(({ group }) => group === 'search') && !isPending ? (
        <p className="palette-none">{say('palette.nothing')}</p>
      ) : null}
      <div className="unseen" aria-live="polite">
        {isPending ? '' : say('palette.count', { n: found.length })}
      </div>
    </>
  )
}
