import { type RefObject, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { type Cursor, newCursor } from './cursor.ts'

/** The number of the case under the cursor, for what is drawn by it. */
export function useCursorAt(cursor: Cursor): string | null {
  return useSyncExternalStore(cursor.watch, cursor.get)
}

/** Whether it is on any case at all. */
export function useHasCursor(cursor: Cursor): boolean {
  return useSyncExternalStore(cursor.watch, () => cursor.get() !== null)
}

type Showing = {
  readonly list: string
  readonly order: readonly string[]
  readonly show: (index: number) => void
}

/** A cursor over the rows: it stays on its case when rows come and go, and takes the focus with it. */
export function useCursor({ list, order, show }: Showing, pane: RefObject<HTMLElement | null>) {
  const cursor = useMemo(() => newCursor(list), [list])
  const wanted = useRef<string | null>(null)
  const latest = useRef({ order, show })
  const focus = () => {
    const row = wanted.current === null ? null : rowOf(pane.current, wanted.current)
    if (!row) return
    wanted.current = null
    row.focus({ preventScroll: true })
  }
  useEffect(() => {
    latest.current = { order, show }
    // A row that has to be scrolled to is drawn later: it gets the focus then.
    focus()
  })
  const goTo = (index: number) => {
    const rows = latest.current.order
    const next = Math.min(Math.max(index, 0), rows.length - 1)
    const number = rows[next]
    if (number === undefined) return
    wanted.current = number
    latest.current.show(next)
    cursor.put(number)
    focus()
  }
  const move = (by: number) => {
    const index = latest.current.order.indexOf(cursor.get() ?? '')
    goTo(index < 0 ? 0 : index + by)
  }
  useComingBack(order, cursor, goTo)
  return { cursor, move }
}

/** Whoever comes back to a list goes on where they were. */
function useComingBack(order: readonly string[], cursor: Cursor, goTo: (index: number) => void): void {
  const isBack = useRef(false)
  const at = order.indexOf(cursor.get() ?? '')
  useEffect(() => {
    if (isBack.current || order.length === 0) return
    isBack.current = true
    if (at >= 0) goTo(at)
  })
}

function rowOf(pane: HTMLElement | null, number: string): HTMLElement | null {
  return pane?.querySelector<HTMLElement>(`tr[data-row-key="${number}"]`) ?? null
}
