import { infiniteQueryOptions } from '@tanstack/react-query'
import { searchCases } from '#contract/search/search.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'
import type { SearchAddress } from './search-address.ts'

/** What was found, page after page; a question that nobody waits for any more is taken back. */
export function hitsQuery(words: string, address: SearchAddress) {
  return infiniteQueryOptions({
    queryKey: [...keys.search, words, address],
    queryFn: ({ pageParam: after, signal }) =>
      call(searchCases, { body: { ...address, words, after }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: words !== '',
    placeholderData: (before) => before,
    // What was said a moment ago may be found by now.
    staleTime: 0,
    refetchOnWindowFocus: false,
  })
}
