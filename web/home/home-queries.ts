import { queryOptions } from '@tanstack/react-query'
import { showHome } from '#contract/home/home.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

/** What somebody finds on their desk. */
export const homeQuery = queryOptions({
  queryKey: keys.home,
  queryFn: () => call(showHome),
  // Time alone makes cases overdue; no event says so.
  refetchInterval: 60_000,
})
