import { Flex } from 'antd'
import { useState } from 'react'
import type { CaseView } from '#contract/case/view.ts'
import { ChosenFiles } from './ChosenFiles.tsx'
import { Conflict } from './Conflict.tsx'
import { chooseFiles } from './chosen-files.ts'
import { Failure } from './Failure.tsx'
import { Elsewhere } from './KeptLine.tsx'
import { Readers } from './Readers.tsx'
import { readersOf } from './readers.ts'
import { SendBar } from './SendBar.tsx'
import { useSheet } from './sheets.ts'
import { TabFields } from './TabFields.tsx'
import { TextBox } from './TextBox.tsx'
import { WrittenSince } from './WrittenSince.tsx'
import { addresseeOf, type TabName } from './written.ts'

export type PaneProps = {
  readonly view: CaseView
  readonly tab: TabName
  /** The key of the sheet that is written on. */
  readonly sheet: string
  readonly ofSp: boolean
}

/** One tab: who will read it, what is written, what goes with it. */
export function Pane({ focus, ...props }: PaneProps & { readonly focus: number }) {
  const { view, tab, sheet, ofSp } = props
  const to = useSheet(sheet, ({ written }) => addresseeOf(written, view))
  const isLocked = useSheet(sheet, ({ sending }) => sending !== null)
  const [tooMuch, setTooMuch] = useState<readonly string[]>([])
  const [isConflict, setConflict] = useState(false)
  const { tone } = readersOf(tab, view, ofSp, to)
  const add = (files: FileList | undefined) => {
    if (!isLocked && files && files.length > 0) setTooMuch(chooseFiles(sheet, [...files]))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files can also be chosen by a button
    <div
      className={`composer-pane tone-${tone}`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        add(event.dataTransfer.files)
      }}
      onPaste={(event) => {
        if (event.clipboardData.files.length === 0) return
        event.preventDefault()
        // The card of files listens to the whole page: what is pasted here goes with the words.
        event.stopPropagation()
        add(event.clipboardData.files)
      }}
    >
      <Flex vertical gap={8}>
        <Readers {...props} to={to} />
        <WrittenSince {...props} onCompare={() => setConflict(true)} />
        <Elsewhere sheet={sheet} />
        <TabFields {...props} to={to} />
        <TextBox {...props} focus={focus} />
        <ChosenFiles sheet={sheet} tooMuch={tooMuch} />
        <Failure {...props} onConflict={() => setConflict(true)} />
        <SendBar {...props} onFiles={add} onConflict={() => setConflict(true)} />
      </Flex>
      {isConflict ? <Conflict {...props} onClose={() => setConflict(false)} /> : null}
    </div>
  )
}
