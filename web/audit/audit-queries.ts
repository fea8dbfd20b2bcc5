import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { listActs } from '#contract/audit/acts.ts'
import { breakGlass } from '#contract/audit/break-glass.ts'
import { listVerifications, verifyHistory } from '#contract/audit/verifications.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

/** What an auditor looks for. */
export type ActsSearch = {
  readonly what?: string
  readonly person?: string
  readonly organisation?: string
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

const WHILE_RUNNING = 2_000

/** What proving the history came to; asked again and again while it is under way. */
export const verificationsQuery = queryOptions({
  queryKey: keys.verifications,
  queryFn: () => call(listVerifications),
  refetchInterval: ({ state }) =>
    state.data?.verifications.some((one) => one.outcome === null) ? WHILE_RUNNING : false,
})

/** Begins to prove the whole history. */
export function useVerifyHistory() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(verifyHistory),
    onSettled: () =>
      Promise.all([keys.verifications, keys.acts].map((queryKey) => client.invalidateQueries({ queryKey }))),
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
