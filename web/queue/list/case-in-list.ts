import { paths } from '../../paths.ts'
import type { QueueSearch } from '../queue-search.ts'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The list from which a case was opened, so that one can go on to the next. */
    list?: QueueSearch
  }
}

/** The address of a case that is opened from a list: the way on through the list goes with it. */
export function caseInList(number: string, list: QueueSearch) {
  return { ...paths.case(number), state: { list } } as const
}
