import { DownOutlined, PaperClipOutlined, SendOutlined, SnippetsOutlined } from '@ant-design/icons'
import { Button, Dropdown, Flex, Space, Tooltip } from 'antd'
import { useRef, useState } from 'react'
import { useShortcut } from '../../keyboard/use-shortcut.ts'
import { useWords } from '../../language.ts'
import { chosenFromMenu, useMacroItems } from '../../macro/use-macro-choice.ts'
import { PhraseDrawer } from '../../phrase/PhraseDrawer.tsx'
import { HeldBar } from './HeldBar.tsx'
import { KeptLine } from './KeptLine.tsx'
import type { PaneProps } from './Pane.tsx'
import { useSheet } from './sheets.ts'
import { useOthersSince } from './use-others-since.ts'
import { useSend } from './use-send.ts'
import { isSendable, moveOf } from './written.ts'

type Props = PaneProps & {
  readonly onFiles: (files: FileList | undefined) => void
  readonly onConflict: () => void
}

/** What can be added, whether it is kept, and the way out; while it is held, the way back. */
export function SendBar({ onFiles, onConflict, ...props }: Props) {
  const sending = useSheet(props.sheet, (one) => one.sending)
  if (sending) return <HeldBar sheet={props.sheet} sending={sending} tab={props.tab} />
  return (
    <Flex wrap gap={8} align="center" justify="space-between" className="composer-bar">
      <Flex gap={4} align="center">
        <AddButtons {...props} onFiles={onFiles} />
        <KeptLine sheet={props.sheet} />
      </Flex>
      <SendButton {...props} onConflict={onConflict} />
    </Flex>
  )
}

function AddButtons({ view, onFiles }: PaneProps & Pick<Props, 'onFiles'>) {
  const { say } = useWords()
  const [isManaging, setManaging] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Tooltip title={say('composer.files.limits')}>
        <Button
          type="text"
          icon={<PaperClipOutlined aria-hidden />}
          aria-label={say('composer.files.add')}
          onClick={() => input.current?.click()}
        />
      </Tooltip>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-hidden
        tabIndex={-1}
        onChange={({ target }) => {
          onFiles(target.files ?? undefined)
          target.value = ''
        }}
      />
      <Tooltip title={say('composer.phrasesHint')}>
        <Button
          type="text"
          icon={<SnippetsOutlined aria-hidden />}
          aria-label={say('phrase.manage')}
          onClick={() => setManaging(true)}
        />
      </Tooltip>
      {isManaging ? <PhraseDrawer view={view} onClose={() => setManaging(false)} /> : null}
    </>
  )
}

function SendButton({ onConflict, ...props }: PaneProps & Pick<Props, 'onConflict'>) {
  const { view, tab, sheet } = props
  const { say, either } = useWords()
  const isReady = useSheet(sheet, ({ written }) => isSendable(tab, written, view))
  const isElsewhere = useSheet(sheet, ({ kept }) => kept === 'elsewhere')
  const others = useOthersSince(view, sheet)
  const sendIt = useSend(props)
  const may = view.may[moveOf[tab]]
  const no = may && !may.ok ? may.no : undefined
  const press = () => {
    if (!isReady || no || isElsewhere) return
    if (others.entries.length > 0) onConflict()
    else sendIt()
  }
  useShortcut('composeSend', 'ctrl+enter', () => {
    const isHere = document.activeElement?.closest('.composer-pane') !== null
    if (isHere) press()
  })
  return (
    <Space.Compact>
      <Tooltip title={no ? either(no) : say('composer.sendHint')}>
        <Button
          type="primary"
          icon={<SendOutlined aria-hidden />}
          disabled={!isReady || no !== undefined || isElsewhere}
          onClick={press}
        >
          {say(`composer.send.${tab}`)}
        </Button>
      </Tooltip>
      <MacroCaret />
    </Space.Compact>
  )
}

function MacroCaret() {
  const { say } = useWords()
  const items = useMacroItems()
  if (items.length === 0) return null
  return (
    <Dropdown
      menu={{ items, onClick: ({ key }) => void chosenFromMenu(key) }}
      trigger={['click']}
      placement="topRight"
    >
      <Button icon={<DownOutlined aria-hidden />} aria-label={say('macro.title')} />
    </Dropdown>
  )
}
