import { Alert, Button } from 'antd'
import { useEffect } from 'react'
import { useWords } from '../../language.ts'
import { Trouble } from '../../parts/Notice.tsx'
import { Refused } from '../../refused.ts'
import type { PaneProps } from './Pane.tsx'
import { send } from './send.ts'
import { useSheet } from './sheets.ts'
import { asNote } from './use-send.ts'
import { isBlank } from './written.ts'

/** Why it was not sent. The words stand where they stood, and can still be kept as a note. */
export function Failure({ view, tab, sheet, onConflict }: PaneProps & { readonly onConflict: () => void }) {
  const { say } = useWords()
  const failure = useSheet(sheet, (one) => one.failure)
  const isWritten = useSheet(sheet, ({ written }) => !isBlank(written))
  const isConflict = failure instanceof Refused && failure.code === 'conflict'
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each conflict
  useEffect(() => {
    if (isConflict) onConflict()
  }, [failure])
  if (!failure) return null
  if (isConflict) {
    return (
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={say('composer.conflict.title')}
        action={
          <Button size="small" onClick={onConflict}>
            {say('composer.since.compare')}
          </Button>
        }
      />
    )
  }
  const canNote = tab !== 'note' && view.may.note?.ok === true && isWritten
  return (
    <div>
      <Trouble error={failure} hint={say('composer.textStays')} />
      {canNote ? (
        <Button
          size="small"
          className="composer-as-note"
          onClick={() => void send(sheet, asNote(sheet, view))}
        >
          {say('composer.conflict.onlyNote')}
        </Button>
      ) : null}
    </div>
  )
}
