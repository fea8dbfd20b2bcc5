import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { listActs } from '#contract/audit/acts.ts'
import { breakGlass } from '#contract/audit/break-glass.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

/** What an auditor looks for. */
export type ActsSearch = {
  readonly what?: string
  readonly person?: string
  readonly from?: string
  readonly to?: string
}

/** Acts, the newest first, a page after the other. */
export function actsQuery(search: ActsSearch) {
  return infiniteQueryOptions({
    queryKey: [...keys.acts, search],
    queryFn: ({ pageParam }) =>
      call(listActs, { query: { ...search, ...(pageParam ? { after: pageParam } : {}) } }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}

/** Opens a case that is not one's own, for an hour. */
export function useBreakGlass(number: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => call(breakGlass, { params: { number }, body: { reason } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.case(number) }),
  })
}
