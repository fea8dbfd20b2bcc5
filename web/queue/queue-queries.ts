import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { countQueues, findDuplicates, listCases } from '#contract/case/queue.ts'
import type { QueryOf } from '#contract/endpoint.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'
import { countedIn, narrowingOf, type QueueSearch, queueQuery } from './queue-search.ts'

/** How many cases each queue holds. */
export const countsQuery = countsOf({})

/** The same, narrowed as a list is, with what each filter of one click would leave of it. */
export function countsBeside(search: QueueSearch) {
  return countsOf(search, countedIn(search))
}

/** The same, narrowed as a list is. */
export function countsOf(search: QueueSearch, queue?: ReturnType<typeof countedIn>) {
  const { number: _, ...narrowed } = narrowingOf(search)
  const query = { ...narrowed, queue }
  return queryOptions({
    queryKey: [...keys.counts, query],
    queryFn: () => call(countQueues, { query: said(query) }),
    placeholderData: (before) => before,
    // Time alone makes cases overdue; no event says so.
    refetchInterval: 60_000,
  })
}

function said<Fields extends object>(fields: Fields) {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as { [K in keyof Fields]?: Exclude<Fields[K], undefined> }
}

/** How many cases a page has. */
export const PAGE = 50

/** A queue, page after page: as it was when it was loaded. What has become of it is asked apart. */
export function casesQuery(search: QueueSearch) {
  return infiniteQueryOptions({
    queryKey: [...keys.queueRows, search],
    queryFn: ({ pageParam }) =>
      call(listCases, { query: { ...queueQuery(search), ...(pageParam ? { after: pageParam } : {}) } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
    staleTime: 0,
    // Somebody who comes back finds a short list anew; a long one is kept where it was left.
    refetchOnMount: (query) =>
      ((query.state.data as { pages?: unknown[] } | undefined)?.pages?.length ?? 0) <= 2,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}

const ahead = JSON.stringify({ join: 'and', parts: [{ field: 'due', is: 'notWithin', minutes: 0 }] })

/** What others hold and that is due next: what will probably be asked about. */
export const comingQuery = queryOptions({
  queryKey: [...keys.queue, 'coming'],
  queryFn: () => call(listCases, { query: { queue: 'below', state: 'open', filter: ahead, limit: '50' } }),
})

type Alike = Omit<QueryOf<typeof findDuplicates>, 'account'>

/** Open cases of an account; those first that are probably what a call is about, as far as that is known. */
export function duplicatesQuery(account: string, alike: Alike = {}) {
  return queryOptions({
    queryKey: [...keys.duplicates, account, alike],
    queryFn: ({ signal }) => call(findDuplicates, { query: { account, ...alike }, signal }),
    enabled: account.length >= 3,
    placeholderData: (before, asked) => (asked?.queryKey[1] === account ? before : undefined),
  })
}
