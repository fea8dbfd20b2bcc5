import { EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { CaseView } from '#contract/case/view.ts'
import { useShortcut } from '../../keyboard/use-shortcut.ts'
import { useWords } from '../../language.ts'
import { TitleEditor } from './TitleEditor.tsx'

/** What the case is called; whoever may names it where it stands. */
export function CaseTitle({ view }: { readonly view: CaseView }) {
  const { say } = useWords()
  const [isEditing, setEditing] = useState(false)
  const mayName = view.may.retitle?.ok === true
  useShortcut('caseTitle', 'shift+t', () => setEditing(true), mayName && !isEditing)
  if (isEditing) return <TitleEditor view={view} onClose={() => setEditing(false)} />
  const title = view.title || say('queue.noDescription')
  return (
    <div className="case-title-line">
      <h1 className="case-title" title={view.intake.description || title}>
        {title}
      </h1>
      {mayName ? (
        <Button
          type="text"
          size="small"
          icon={<EditOutlined aria-hidden />}
          aria-label={say('shortcut.caseTitle')}
          title={say('shortcut.caseTitle')}
          onClick={() => setEditing(true)}
        />
      ) : null}
    </div>
  )
}
