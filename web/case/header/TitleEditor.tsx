import { Alert, Button, Flex, Input, type InputRef } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { LONGEST_TITLE } from '#contract/case/enums.ts'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { Refused } from '../../refused.ts'
import { useMove } from '../moves/use-move.ts'

type Props = { readonly view: CaseView; readonly onClose: () => void }

/**
 * The title while it is written, in the place of the title. Somebody else's change meanwhile is told and not run over;
 * what was typed stays.
 */
export function TitleEditor({ view, onClose }: Props) {
  const { say } = useWords()
  const [title, setTitle] = useState(view.title)
  const { save, refused, isPending } = useSaving(view, title, onClose)
  const input = useRef<InputRef>(null)
  useEffect(() => input.current?.focus({ cursor: 'all' }), [])
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') save()
    if (event.key === 'Escape') onClose()
    if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault()
  }
  return (
    <div className="case-title-editor">
      <Flex gap={8}>
        <Input
          ref={input}
          value={title}
          maxLength={LONGEST_TITLE}
          showCount
          aria-label={say('moveForm.title')}
          onChange={({ target }) => setTitle(target.value)}
          onKeyDown={onKey}
        />
        <Button type="primary" loading={isPending} onClick={save}>
          {say('case.titleSave')}
        </Button>
        <Button onClick={onClose}>{say('case.titleLeave')}</Button>
      </Flex>
      {refused === null ? (
        <small className="secondary">{say('moveForm.titleHint')}</small>
      ) : (
        <Alert type="warning" showIcon title={refused} />
      )}
    </div>
  )
}

/** Saves against the version that was read; after a no, against the one that stands there now. */
function useSaving(view: CaseView, title: string, onClose: () => void) {
  const { say, told } = useWords()
  const making = useMove(view.number)
  const [read, setRead] = useState({ version: view.version, title: view.title })
  const error = making.error instanceof Refused ? making.error : null
  const save = () => {
    if (making.isPending) return
    if (title.trim() === view.title) return onClose()
    const seen = error?.code === 'conflict' ? view.version : read.version
    setRead((before) => ({ ...before, version: seen }))
    making.mutate({ move: 'retitle', body: { title }, seen }, { onSuccess: onClose })
  }
  const isTheirs = error?.code === 'conflict' && view.title !== read.title
  const refused = isTheirs ? say('case.titleTheirs', { title: view.title }) : error && told(error)
  return { save, refused, isPending: making.isPending }
}
