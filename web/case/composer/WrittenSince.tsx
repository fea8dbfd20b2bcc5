import { Alert, Button, Flex } from 'antd'
import { useWords } from '../../language.ts'
import { timeOfDay } from '../../operator-time.ts'
import { write } from './keep.ts'
import type { PaneProps } from './Pane.tsx'
import { useSheet } from './sheets.ts'
import { type Others, useOthersSince } from './use-others-since.ts'
import { isBlank } from './written.ts'

/** Somebody else has written since: said before one sends, not after. */
export function WrittenSince({ view, sheet, onCompare }: PaneProps & { readonly onCompare: () => void }) {
  const { say } = useWords()
  const others = useOthersSince(view, sheet)
  const isWritten = useSheet(sheet, ({ written, sending }) => !isBlank(written) && sending === null)
  if (others.entries.length === 0 || !isWritten) return null
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      className="composer-since"
      title={say('composer.since.title', { n: others.entries.length })}
      description={<TheirEntries others={others} most={2} />}
      action={
        <Flex vertical gap={4}>
          <Button size="small" onClick={onCompare}>
            {say('composer.since.compare')}
          </Button>
          <Button size="small" onClick={() => write(sheet, { seen: view.version })}>
            {say('composer.since.read')}
          </Button>
        </Flex>
      }
    />
  )
}

/** What they wrote, the newest last. */
export function TheirEntries({ others, most = 30 }: { readonly others: Others; readonly most?: number }) {
  const { say, sayOr } = useWords()
  return (
    <ul className="composer-theirs">
      {others.entries.slice(-most).map(({ seq, at, type, person, organisation, text }) => (
        <li key={seq}>
          <time dateTime={at}>{timeOfDay(at)}</time>{' '}
          <strong>{sayOr(`timeline.event.${type}`, say('timeline.unknown', { type }))}</strong>{' '}
          <span>
            {[person, organisation && (others.names[organisation] ?? organisation)]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {text ? <blockquote className="composer-quote">{text}</blockquote> : null}
        </li>
      ))}
    </ul>
  )
}
