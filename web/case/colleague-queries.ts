import { queryOptions } from '@tanstack/react-query'
import { listColleagues } from '#contract/case/colleagues.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

/** Who can handle cases where I act, and how much each has; what somebody has changes all day. */
export const colleaguesQuery = queryOptions({
  queryKey: keys.colleagues,
  queryFn: () => call(listColleagues),
  staleTime: 10_000,
})
