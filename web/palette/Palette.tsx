import { Input, Modal } from 'antd'
import { type KeyboardEvent, useId, useState } from 'react'
import type { FrameCommand } from '../frame/frame-commands.ts'
import { useWords } from '../language.ts'
import { useMe } from '../session/me.ts'
import { Choices } from './Choices.tsx'
import type { Entry } from './entry.ts'
import { fitting } from './fitting.ts'
import { useFoundCases } from './found-cases.ts'
import { keepRecent, recentOf } from './recent.ts'
import { useSpell } from './spelling.ts'
import { useCommandEntries, useOrganisationEntries } from './use-entries.ts'

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
  const { say } = useWords()
  const { person } = useMe()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState(0)
  const spell = useSpell()
  const cases = useFoundCases(typed)
  const known = [...useCommandEntries(commands), ...useOrganisationEntries()]
  const recent = recentOf(person)
  const offered = typed.trim()
    ? known
    : known.filter(({ id, group }) => group !== 'organisation' || recent.includes(id))
  const found = [...cases.entries, ...fitting(offered, typed, recent, spell)]
  const at = Math.min(place, found.length - 1)
  const choose = (entry: Entry | undefined) => {
    if (!entry) return
    keepRecent(person, entry.id)
    onClose()
    entry.act()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextPlace(event.key, at, found.length)
    if (next !== null) setPlace(next)
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(found[at])
    if (next !== null || event.key === 'Enter') event.preventDefault()
  }
  return (
    <>
      <Input
        autoFocus
        size="large"
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        {...(found[at] ? { 'aria-activedescendant': `${listId}-${at}` } : {})}
        aria-label={say('palette.title')}
        placeholder={say('palette.hint')}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setPlace(0)
        }}
        onKeyDown={onKeyDown}
      />
      <Choices
        id={listId}
        found={found}
        at={at}
        isPending={cases.isPending}
        onChoose={choose}
        onPoint={setPlace}
      />
    </>
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
