import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '../../language.ts'

type Props<Item> = {
  readonly items: readonly Item[]
  readonly label: string
  readonly keyOf: (item: Item) => string
  readonly render: (item: Item) => ReactNode
  /** What is shown beside the list of the one that would be chosen. */
  readonly preview?: (item: Item) => ReactNode
  readonly onChoose: (item: Item) => void
  readonly onClose: () => void
  readonly area: () => HTMLTextAreaElement | null
  readonly isWaiting: boolean
  readonly footer?: ReactNode
}

/** A list over the text that is walked with the arrows, while the caret stays where it is. */
export function OfferList<Item>(props: Props<Item>) {
  const { items, label, keyOf, render, preview, onChoose, isWaiting, footer } = props
  const { say } = useWords()
  const [at, setAt] = useState(0)
  const chosen = items[Math.min(at, items.length - 1)]
  useKeys(props, at, setAt)
  const press = (item: Item) => (event: { preventDefault: () => void }) => {
    // The caret stays in the text.
    event.preventDefault()
    onChoose(item)
  }
  return (
    <div className="composer-offer">
      <div role="listbox" aria-label={label} className="composer-offer-list" id="composer-offer">
        {items.length === 0 && !isWaiting ? (
          <p className="composer-none">{say('composer.offer.none')}</p>
        ) : null}
        {items.map((item) => (
          <div
            key={keyOf(item)}
            id={`composer-offer-${keyOf(item)}`}
            role="option"
            tabIndex={-1}
            aria-selected={item === chosen}
            className="composer-option"
            onMouseDown={press(item)}
            onMouseEnter={() => setAt(items.indexOf(item))}
          >
            {render(item)}
          </div>
        ))}
        {footer}
      </div>
      {chosen && preview ? <div className="composer-preview">{preview(chosen)}</div> : null}
    </div>
  )
}

function useKeys<Item>(props: Props<Item>, at: number, setAt: (at: number) => void): void {
  const latest = useRef({ props, at, setAt })
  useEffect(() => {
    latest.current = { props, at, setAt }
    const { items, keyOf, area } = props
    const item = items[Math.min(at, items.length - 1)]
    if (item) area()?.setAttribute('aria-activedescendant', `composer-offer-${keyOf(item)}`)
  })
  useEffect(() => {
    const field = latest.current.props.area()
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey) return
      const { props: now, at: here, setAt: go } = latest.current
      const { length } = now.items
      const item = now.items[Math.min(here, length - 1)]
      if (event.key === 'Escape') now.onClose()
      else if (event.key === 'ArrowDown' && length > 0) go((here + 1) % length)
      else if (event.key === 'ArrowUp' && length > 0) go((here + length - 1) % length)
      else if ((event.key === 'Enter' || event.key === 'Tab') && item) now.onChoose(item)
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    field?.addEventListener('keydown', onKey, true)
    field?.setAttribute('aria-controls', 'composer-offer')
    return () => {
      field?.removeEventListener('keydown', onKey, true)
      field?.removeAttribute('aria-controls')
      field?.removeAttribute('aria-activedescendant')
    }
  }, [])
}
