import { Alert, Button, Flex, Modal, Popconfirm, Typography } from 'antd'
import { useState } from 'react'
import { moveWords } from '#contract/case/move-words.ts'
import { useWords } from '../../language.ts'
import { GrowingText } from '../../parts/GrowingText.tsx'
import { drop, write } from './keep.ts'
import type { PaneProps } from './Pane.tsx'
import { send } from './send.ts'
import { change, clear, sheetOf, useSheet } from './sheets.ts'
import { useOthersSince } from './use-others-since.ts'
import { asNote, useSend } from './use-send.ts'
import { TheirEntries } from './WrittenSince.tsx'
import { moveOf } from './written.ts'

/** Theirs beside mine: send on what is there now, keep only my words as a note, or give them up. Closing gives up nothing. */
export function Conflict({ onClose, ...props }: PaneProps & { readonly onClose: () => void }) {
  const { view, tab, sheet } = props
  const { say, either } = useWords()
  const others = useOthersSince(view, sheet)
  // What was there when the dialog opened stays to be read, also when it is acknowledged.
  const [first] = useState(others)
  const shown = others.entries.length > 0 ? others : first
  const text = useSheet(sheet, ({ written }) => written.text)
  const may = view.may[moveOf[tab]]
  return (
    <Modal
      open
      width={760}
      title={say('composer.conflict.title')}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={<WaysOut {...props} onClose={onClose} />}
    >
      <Flex vertical gap={12}>
        <section>
          <Typography.Title level={5}>{say('composer.conflict.theirs')}</Typography.Title>
          <TheirEntries others={shown} />
        </section>
        <section>
          <Typography.Title level={5}>{say('composer.conflict.mine')}</Typography.Title>
          <GrowingText
            rows={4}
            maxLength={8000}
            aria-label={say('composer.conflict.mine')}
            value={text}
            onChange={({ target }) => write(sheet, { text: target.value, seen: sheetOf(sheet).written.seen })}
          />
        </section>
        {may && !may.ok && may.no ? (
          <Alert
            type="warning"
            showIcon
            title={say('composer.conflict.notPossible', { move: either(moveWords[moveOf[tab]]) })}
            description={either(may.no)}
          />
        ) : null}
      </Flex>
    </Modal>
  )
}

/** On, as a note, away, or back to writing. */
function WaysOut({ onClose, ...props }: PaneProps & { readonly onClose: () => void }) {
  const { view, tab, sheet } = props
  const { say } = useWords()
  const text = useSheet(sheet, ({ written }) => written.text)
  const sendIt = useSend(props)
  const may = view.may[moveOf[tab]]
  const merge = () => {
    change(sheet, { failure: null })
    if (sendIt(view.version)) onClose()
  }
  const note = () => {
    onClose()
    void send(sheet, asNote(sheet, view))
  }
  const giveUp = () => {
    onClose()
    clear(sheet)
    void drop(sheet)
  }
  return (
    <Flex wrap gap={8} justify="flex-end">
      <Button onClick={onClose}>{say('composer.conflict.goOn')}</Button>
      <Popconfirm
        title={say('composer.conflict.sure')}
        onConfirm={giveUp}
        okText={say('composer.conflict.discard')}
      >
        <Button danger>{say('composer.conflict.discard')}</Button>
      </Popconfirm>
      {tab !== 'note' && view.may.note?.ok ? (
        <Button onClick={note} disabled={text.trim() === ''}>
          {say('composer.conflict.onlyNote')}
        </Button>
      ) : null}
      <Button type="primary" onClick={merge} disabled={!may?.ok}>
        {say('composer.conflict.merge')}
      </Button>
    </Flex>
  )
}
