import { Grid } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { learnServerTime } from '../../server-clock.ts'
import type { QueueSearch } from '../queue-search.ts'
import { useLook } from '../views/look.ts'
import { nothingChosen, ranged, type Selection, toggled } from './selection.ts'
import { type Span, useCases } from './use-cases.ts'
import { useCursor } from './use-cursor.ts'
import { useListKeys } from './use-list-keys.ts'
import { useRoom } from './use-room.ts'
import { useRowsOnScreen } from './use-rows-on-screen.ts'

/** A list as it is worked with: its rows, which of them are on the screen, the cursor, what is chosen, the peek. */
export type List = ReturnType<typeof useList>

const beginning: Span = { from: 0, to: 30 }

/** Everything that a list of cases does. */
export function useList(search: QueueSearch) {
  const look = useLook()
  const asCards = Grid.useBreakpoint().md === false
  const pane = useRef<HTMLDivElement>(null)
  const room = useRoom(pane, asCards)
  const [span, setSpan] = useState(beginning)
  const { cases, rows, names, come, refresh } = useCases(search, span)
  const screen = useRowsOnScreen({ count: rows.length, density: look.density, asCards }, pane)
  const order = useMemo(() => rows.map((row) => row.number), [rows])
  const said = JSON.stringify(search)
  const { cursor, move } = useCursor({ list: said, order, show: screen.show }, pane)
  const [isPeeking, setPeeking] = useState(false)
  const { selection, setSelection, toggle, range } = useSelection(said, order)
  useFollowing(cases, rows.length, screen.span, setSpan)
  useEmptyRefresh(rows.length, come, refresh)
  useListKeys({
    search,
    cursor,
    move,
    isPeeking,
    setPeeking,
    refresh,
    toggle,
    range,
    selection,
    setSelection,
  })
  const saidNow = cases.data?.pages.at(-1)?.now ?? null
  useEffect(() => learnServerTime(saidNow), [saidNow])
  return {
    ...{ look, asCards, room, pane, cases, rows, names, come, refresh, screen, order },
    ...{ selection, setSelection, toggle, range, cursor, isPeeking, setPeeking },
  }
}

/** What is chosen in this list; what was chosen in another is not. */
function useSelection(list: string, order: readonly string[]) {
  const [chosen, setChosen] = useState({ of: list, selection: nothingChosen })
  const selection = chosen.of === list ? chosen.selection : nothingChosen
  const latest = useRef(order)
  useEffect(() => {
    latest.current = order
  })
  const setSelection = useCallback(
    (next: (before: Selection) => Selection) =>
      setChosen(({ of, selection: before }) => ({
        of: list,
        selection: next(of === list ? before : nothingChosen),
      })),
    [list],
  )
  const toggle = useCallback(
    (number: string) => setSelection((before) => toggled(before, number)),
    [setSelection],
  )
  const range = useCallback(
    (number: string) => setSelection((before) => ranged(before, number, latest.current)),
    [setSelection],
  )
  return { selection, setSelection, toggle, range }
}

type Cases = ReturnType<typeof useCases>['cases']

/** What is on the screen is looked after, and the next page is fetched before its first row is. */
function useFollowing(
  { hasNextPage, isFetching, isError, fetchNextPage }: Cases,
  count: number,
  { from, to }: Span,
  set: (span: Span) => void,
) {
  useEffect(() => set({ from, to }), [from, to, set])
  const isNear = count > 0 && to >= count - 25
  useEffect(() => {
    if (isNear && hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [isNear, hasNextPage, isFetching, isError, fetchNextPage])
}

/** Where there is no row, none can move under anybody's hand: what comes is shown at once. */
function useEmptyRefresh(count: number, come: number, refresh: () => void): void {
  const isDue = count === 0 && come > 0
  const latest = useRef(refresh)
  useEffect(() => {
    latest.current = refresh
  })
  useEffect(() => {
    if (isDue) latest.current()
  }, [isDue])
}
