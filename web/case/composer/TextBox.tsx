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

/** Where the words are typed. A key renders this and nothing around it. */
export function TextBox({ focus, ...props }: Props) {
  const { view, tab, sheet } = props
  const { say } = useWords()
  const text = useSheet(sheet, ({ written }) => written.text)
  const isLocked = useSheet(sheet, ({ sending }) => sending !== null)
  const [trigger, setTrigger] = useState<Trigger | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const tellTyping = useTyping(view.number)
  const area = () => box.current?.querySelector('textarea') ?? null
  useEffect(() => {
    if (isLocked) tellTyping(null)
  }, [isLocked, tellTyping])
  useEffect(() => {
    if (focus > 0) box.current?.querySelector('textarea')?.focus()
  }, [focus])
  const typed = (next: string, caret: number) => {
    const { seen } = sheetOf(sheet).written
    write(sheet, { text: next, seen: seen ?? view.version })
    setTrigger(triggerIn(next, caret, tab))
    tellTyping(tab === 'message' ? 'partner' : tab)
  }
  const put = (words: string, from: number, to: number) => {
    const { text: now } = sheetOf(sheet).written
    typed(`${now.slice(0, from)}${words}${now.slice(to)}`, 0)
    setTrigger(null)
    requestAnimationFrame(() => {
      area()?.focus()
      area()?.setSelectionRange(from + words.length, from + words.length)
    })
  }
  return (
    <div ref={box} className="composer-text">
      {trigger && !isLocked ? (
        <Offer {...props} trigger={trigger} onPut={put} onClose={() => setTrigger(null)} area={area} />
      ) : null}
      <GrowingText
        rows={3}
        maxLength={8000}
        readOnly={isLocked}
        aria-label={say(`composer.textOf.${tab}`)}
        placeholder={say(`composer.placeholder.${tab}`)}
        value={text}
        onChange={({ target }) => typed(target.value, target.selectionStart ?? target.value.length)}
        onBlur={() => setTrigger(null)}
        onKeyDown={(event) => {
          // What was typed stays; only the field is left.
          if (event.key === 'Escape' && !trigger) event.currentTarget.blur()
        }}
      />
    </div>
  )
}
