import { changed, type QueueSearch, queueSearch } from '../queue/queue-search.ts'

/** What the address of the search page is narrowed by. What is looked for stands behind `#`, which no server is told. */
export type SearchAddress = Pick<QueueSearch, 'state' | 'kind' | 'category' | 'quick' | 'soon' | 'filter'>

/** The search part of the address, with what makes no sense left out. */
export function searchAddress(given: Record<string, unknown>): SearchAddress {
  const { queue: _, number: __, view: ___, sort: ____, ...narrowing } = queueSearch(given)
  return changed(narrowing, { state: narrowing.state === 'any' ? undefined : narrowing.state })
}

/** The words behind `#`; what cannot be read is nothing. */
export function wordsIn(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return ''
  }
}

/** The search as a list would have it, for the controls that narrow lists. */
export function asList(address: SearchAddress): QueueSearch {
  return { state: 'any', ...address, queue: 'all' }
}
