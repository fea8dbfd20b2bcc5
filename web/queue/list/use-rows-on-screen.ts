import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import type { Look } from '../views/look.ts'
import type { Span } from './use-cases.ts'

/** How high a row is, in pixels; the style sheet says the same. */
const heights: Readonly<Record<Look['density'], number>> = { tight: 32, middle: 40, roomy: 56 }
/** The head of the table, which stays over the rows. */
const HEAD = 36
/** On a small screen a row is a card. */
const CARD = 144
/** The bar over the page, under which nothing can be read. */
const TOP_BAR = 52
const BEYOND = 10

/** The rows that are on the screen: of a long table only they are drawn. */
export type RowsOnScreen = {
  readonly span: Span
  readonly height: number
  /** How high what is not drawn before and after them is. */
  readonly before: number
  readonly after: number
  readonly show: (index: number) => void
}

type Asked = {
  readonly count: number
  readonly density: Look['density']
  /** Cards that scroll with the page, rather than rows in a pane of their own. */
  readonly asCards: boolean
}

/** Which rows of a long list are on the screen while it scrolls. */
export function useRowsOnScreen(
  { count, density, asCards }: Asked,
  pane: RefObject<HTMLDivElement | null>,
): RowsOnScreen {
  const height = asCards ? CARD : heights[density]
  const top = useTop(pane, asCards)
  const getItemKey = useCallback((index: number) => `${height} ${index}`, [height])
  const asked = { count, getItemKey, estimateSize: () => height, overscan: BEYOND }
  const inPane = useVirtualizer({
    ...asked,
    enabled: !asCards,
    getScrollElement: () => pane.current,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
  })
  const inPage = useWindowVirtualizer({
    ...asked,
    enabled: asCards,
    scrollMargin: top,
    scrollPaddingStart: TOP_BAR + HEAD,
    scrollPaddingEnd: HEAD,
  })
  const virtual = asCards ? inPage : inPane
  const items = virtual.getVirtualItems()
  const from = Math.min(items[0]?.index ?? 0, Math.max(count - 1, 0))
  const to = Math.min(items.at(-1)?.index ?? 30, count - 1)
  return {
    ...{ span: { from, to }, height },
    before: from * height,
    after: Math.max(0, count - 1 - to) * height,
    show: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
  }
}

/** How far down the page the cards begin. */
function useTop(pane: RefObject<HTMLDivElement | null>, asCards: boolean): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    if (!asCards || !pane.current) return
    setTop(Math.round(pane.current.getBoundingClientRect().top + scrollY))
  })
  return top
}
