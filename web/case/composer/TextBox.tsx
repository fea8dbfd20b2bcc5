import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../language.ts'
import { GrowingText } from '../../parts/GrowingText.tsx'
import { useTyping } from '../../presence/use-typing.ts'
import { write } from './keep.ts'
import { Offer } from './Offer.tsx'
import type { PaneProps } from './Pane.tsx'
import { sheetOf, useSheet } from './sheets.ts'
import { type Trigger, triggerIn } from './triggers.ts'

type Props = PaneProps & { readonly focus: number }
type Area = () => HTMLTextAreaElement | null

/** Where the words are typed. A key renders this and nothing around it. */
export function TextBox({ focus, ...props }: Props) {
  const { tab, sheet } = props
  const { say } = useWords()
  const text = useSheet(sheet, ({ written }) => written.text)
  const isLocked = useSheet(sheet, ({ sending }) => sending !== null)
  const box = useRef<HTMLDivElement>(null)
  const area: Area = () => box.current?.querySelector('textarea') ?? null
  const { trigger, typed, put, close } = useHand(props, area, isLocked)
  useEffect(() => {
    if (focus > 0) box.current?.querySelector('textarea')?.focus()
  }, [focus])
  return (
    <div ref={box}>
      {trigger && !isLocked ? (
        <Offer {...props} trigger={trigger} onPut={put} onClose={close} area={area} />
      ) : null}
      <GrowingText
        rows={3}
        maxLength={8000}
        readOnly={isLocked}
        aria-label={say(`composer.textOf.${tab}`)}
        placeholder={say(`composer.placeholder.${tab}`)}
        value={text}
        onChange={({ target }) => typed(target.value, target.selectionStart ?? target.value.length)}
        onBlur={close}
        onKeyDown={(event) => {
          // What was typed stays; only the field is left.
          if (event.key === 'Escape' && !trigger) event.currentTarget.blur()
        }}
      />
    </div>
  )
}

/** What the hand does: it types, which others see, begins to ask for something, and puts in what was offered. */
function useHand({ view, tab, sheet }: PaneProps, area: Area, isLocked: boolean) {
  const [trigger, setTrigger] = useState<Trigger | null>(null)
  const tellTyping = useTyping(view.number)
  useEffect(() => {
    if (isLocked) tellTyping(null)
  }, [isLocked, tellTyping])
  const typed = (next: string, caret: number) => {
    const { seen } = sheetOf(sheet).written
    write(sheet, { text: next, seen: seen ?? view.version })
    setTrigger(triggerIn(next, caret, tab))
    tellTyping(tab === 'message' ? 'partner' : tab)
  }
  const close = () => setTrigger(null)
  const put = (words: string, from: number, to: number) => {
    const { text: now } = sheetOf(sheet).written
    typed(`${now.slice(0, from)}${words}${now.slice(to)}`, 0)
    close()
    requestAnimationFrame(() => {
      area()?.focus()
      area()?.setSelectionRange(from + words.length, from + words.length)
    })
  }
  return { trigger, typed, put, close }
}
