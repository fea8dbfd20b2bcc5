import { Input, Modal, Tag } from 'antd'
import { type KeyboardEvent, useId, useState } from 'react'
import type { FrameCommand } from '../frame/frame-commands.ts'
import { useWords } from '../language.ts'
import { useMe } from '../session/me.ts'
import { Choices } from './Choices.tsx'
import type { Entry } from './entry.ts'
import { keepRecent } from './recent.ts'
import { useFound } from './use-found.ts'

type Props = { commands: readonly FrameCommand[]; onClose: () => void }

/** One field for everything: what can be done, where one can go, cases and organisations. */
export function Palette({ commands, onClose }: Props) {
  const { say } = useWords()
  return (
    <Modal
      open
      title={say('palette.title')}
      footer={null}
      closable={false}
      onCancel={onClose}
      className="palette"
      width={640}
    >
      <Search commands={commands} onClose={onClose} />
    </Modal>
  )
}

function Search({ commands, onClose }: Props) {
  const { person } = useMe()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState(0)
  const [within, setWithin] = useState<Entry | null>(null)
  const { found, isPending } = useFound(typed, commands, within)
  const at = Math.min(place, found.length - 1)
  const goTo = (entry: Entry | null) => {
    setWithin(entry)
    onType('')
  }
  const choose = (entry: Entry | undefined) => {
    if (!entry) return
    if (entry.steps) return goTo(entry)
    keepRecent(person, entry.id)
    onClose()
    entry.act()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextPlace(event.key, at, found.length)
    if (next !== null) setPlace(next)
    if (event.key === 'Backspace' && typed === '') goTo(null)
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(found[at])
    if (next !== null || event.key === 'Enter') event.preventDefault()
  }
  const onType = (text: string) => {
    setTyped(text)
    setPlace(0)
  }
  return (
    <>
      <Field
        typed={typed}
        within={within}
        listId={listId}
        chosenId={found[at] ? `${listId}-${at}` : undefined}
        onType={onType}
        onKeyDown={onKeyDown}
      />
      <Choices id={listId} found={found} at={at} isPending={isPending} onChoose={choose} onPoint={setPlace} />
    </>
  )
}

type FieldProps = {
  readonly typed: string
  readonly within: Entry | null
  readonly listId: string
  readonly chosenId: string | undefined
  readonly onType: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

function Field({ typed, within, listId, chosenId, onType, onKeyDown }: FieldProps) {
  const { say } = useWords()
  return (
    <Input
      autoFocus
      size="large"
      role="combobox"
      aria-expanded
      aria-autocomplete="list"
      aria-controls={listId}
      {...(chosenId ? { 'aria-activedescendant': chosenId } : {})}
      aria-label={within ? within.words : say('palette.title')}
      placeholder={say(within ? 'palette.back' : 'palette.hint')}
      prefix={within ? <Tag>{within.words}</Tag> : null}
      value={typed}
      onChange={({ target }) => onType(target.value)}
      onKeyDown={onKeyDown}
    />
  )
}

/** Where the arrows lead, round and round; null for every other key. */
function nextPlace(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at - 1 + count) % count
  if (key === 'PageDown') return Math.min(at + 8, count - 1)
  if (key === 'PageUp') return Math.max(at - 8, 0)
  return null
}
