import { useNavigate } from '@tanstack/react-router'
import { type HTMLAttributes, type MouseEvent, useMemo, useRef } from 'react'
import type { QueueSearch } from '../queue-search.ts'
import { caseInList } from './case-in-list.ts'
import type { List } from './use-list.ts'

type Handlers = Pick<HTMLAttributes<HTMLTableSectionElement>, 'onClick' | 'onFocus' | 'onMouseDown'>

/** What the mouse does in the rows, heard once for all of them: a row opens its case, its box chooses it. */
export function useRowEvents({ cursor, toggle, range }: List, search: QueueSearch): Handlers {
  const navigate = useNavigate()
  const latest = useRef(search)
  latest.current = search
  return useMemo(
    () => ({
      onFocus: ({ target }) => {
        const number = target instanceof HTMLTableRowElement ? target.dataset.rowKey : undefined
        if (number !== undefined) cursor.put(number)
      },
      onMouseDown: (event) => {
        // With shift a range is chosen; without this the text between would be marked.
        if (event.shiftKey) event.preventDefault()
      },
      onClick: (event) => {
        const number = numberAt(event)
        if (number === undefined) return
        if (isIn(event, '.cell-choose')) {
          if (isIn(event, 'input')) event.shiftKey ? range(number) : toggle(number)
          return
        }
        // Who wants another tab gets one, and who marks text to copy it does not want to leave.
        if (event.ctrlKey || event.metaKey || getSelection()?.toString()) return
        event.preventDefault()
        cursor.put(number)
        void navigate(caseInList(number, latest.current))
      },
    }),
    [cursor, toggle, range, navigate],
  )
}

function numberAt({ target }: MouseEvent): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-row-key]')?.dataset.rowKey : undefined
}

function isIn({ target }: MouseEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}
