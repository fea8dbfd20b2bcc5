import { queryOptions } from '@tanstack/react-query'
import { listKeys } from '#contract/keys/keys.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

/** The keys of programs; for administrators. */
export const keysQuery = queryOptions({
  queryKey: keys.apiKeys,
  queryFn: () => call(listKeys),
  select: (answer) => answer.keys,
})
