import { infiniteQueryOptions } from '@tanstack/react-query'
import { listDisclosures } from '#contract/privacy/disclosures.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'
import type { DisclosureSearch } from './disclosure-search.ts'

/** What of customers was given to whom, the newest first, a page after the other. */
export function disclosuresQuery(search: DisclosureSearch) {
  return infiniteQueryOptions({
    queryKey: [...keys.disclosures, search],
    queryFn: ({ pageParam }) =>
      call(listDisclosures, { query: { ...search, ...(pageParam ? { after: pageParam } : {}) } }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}
