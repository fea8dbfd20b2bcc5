import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { listSpWays, type SpWayForm, writeSpWay } from '#contract/sp/ways.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

/** How the SPs are reached that one looks after. */
export const spWaysQuery = queryOptions({
  queryKey: keys.spWays,
  queryFn: () => call(listSpWays),
  select: ({ ways }) => ways,
})

/** Writes down how an SP is reached. */
export function useWriteSpWay(organisation: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: SpWayForm) => call(writeSpWay, { params: { organisation }, body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.spWays }),
  })
}
