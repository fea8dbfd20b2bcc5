import { infiniteQueryOptions } from '@tanstack/react-query'
import { listSendings } from '#contract/sending/sendings.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'
import type { SendingSearch } from './sending-search.ts'

const LOOK_AGAIN = 15_000

/** What goes out, the newest first, a page after the other; looked at again while it is looked at. */
export function sendingsQuery(search: SendingSearch) {
  return infiniteQueryOptions({
    queryKey: [...keys.sendings, search],
    queryFn: ({ pageParam }) =>
      call(listSendings, { query: { ...search, ...(pageParam ? { after: pageParam } : {}) } }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: LOOK_AGAIN,
  })
}
