import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { BodyOf } from '#contract/endpoint.ts'
import {
  keepWishes,
  listNotices,
  readNotices,
  showUnread,
  showWishes,
  unwatchCase,
  watchCase,
} from '#contract/notice/notices.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

/** What is unread and what one watches; asking is also the sign that one is here. */
export const unreadQuery = queryOptions({
  queryKey: keys.unread,
  queryFn: () => call(showUnread),
  refetchInterval: 60_000,
})

/** What one's organisation was told, page after page. */
export const noticesQuery = infiniteQueryOptions({
  queryKey: keys.notices,
  queryFn: ({ pageParam }) => call(listNotices, { query: pageParam ? { after: pageParam } : {} }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
})

/** What one wants to be told of. */
export const wishesQuery = queryOptions({
  queryKey: keys.noticeWishes,
  queryFn: () => call(showWishes),
  staleTime: Number.POSITIVE_INFINITY,
})

function useChange<Said>(say: (said: Said) => Promise<unknown>, changed: readonly (readonly string[])[]) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: say,
    onSuccess: () => Promise.all(changed.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  })
}

/** Marks notices as read. */
export function useRead() {
  return useChange(
    (body: BodyOf<typeof readNotices>) => call(readNotices, { body }),
    [keys.unread, keys.notices],
  )
}

/** Watches a case, or does so no more. */
export function useWatch(number: string) {
  return useChange(
    (isWatched: boolean) => call(isWatched ? watchCase : unwatchCase, { params: { number } }),
    [keys.unread],
  )
}

/** Keeps what one wants to be told of. */
export function useKeepWishes() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyOf<typeof keepWishes>) => call(keepWishes, { body }),
    onMutate: (body) => queries.setQueryData(keys.noticeWishes, body),
    onSettled: () =>
      Promise.all(
        [keys.noticeWishes, keys.unread, keys.notices].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  })
}
