import { useNavigate } from '@tanstack/react-router'
import { useShortcut } from '../../keyboard/use-shortcut.ts'
import type { QueueSearch } from '../queue-search.ts'
import { caseInList } from './case-in-list.ts'
import type { Cursor } from './cursor.ts'
import { nothingChosen, type Selection } from './selection.ts'
import { useHasCursor } from './use-cursor.ts'

type Doing = {
  readonly search: QueueSearch
  readonly cursor: Cursor
  readonly move: (by: number) => void
  readonly toggle: (number: string) => void
  readonly range: (number: string) => void
  readonly selection: Selection
  readonly setSelection: (next: (before: Selection) => Selection) => void
  readonly isPeeking: boolean
  readonly setPeeking: (on: boolean) => void
  readonly refresh: () => void
}

/** The keys of a list. */
export function useListKeys(doing: Doing): void {
  const { cursor, isPeeking, move, setPeeking, selection } = doing
  const navigate = useNavigate()
  const hasCursor = useHasCursor(cursor)
  const here = (act: (number: string) => void) => () => {
    const number = cursor.get()
    if (number !== null) act(number)
  }
  const open = here((number) => void navigate(caseInList(number, doing.search)))
  useShortcut('rowNext', 'j', () => move(1))
  useShortcut('rowNext', 'arrowDown', () => move(1), hasCursor)
  useShortcut('rowBefore', 'k', () => move(-1))
  useShortcut('rowBefore', 'arrowUp', () => move(-1), hasCursor)
  useShortcut('rowOpen', 'enter', open, hasCursor)
  useShortcut('rowOpen', 'o', open, hasCursor)
  useShortcut('rowPeek', 'space', () => setPeeking(!isPeeking), hasCursor)
  useShortcut('rowChoose', 'x', here(doing.toggle), hasCursor)
  useShortcut('rowRange', 'shift+x', here(doing.range), hasCursor)
  useShortcut('listRefresh', 'l', doing.refresh)
  const hasChosen = selection.numbers.size > 0 && !isPeeking
  useShortcut('chooseNone', 'esc', () => doing.setSelection(() => nothingChosen), hasChosen)
  useShortcut('rowPeekEnd', 'esc', () => setPeeking(false), isPeeking)
}
