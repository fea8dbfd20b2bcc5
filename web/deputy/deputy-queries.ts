import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BodyOf } from '#contract/endpoint.ts'
import { endDeputy, listCandidates, listDeputies, nameDeputy } from '#contract/network/deputies.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

/** Who stands in for whom where one acts. */
export const deputiesQuery = { queryKey: keys.deputies, queryFn: () => call(listDeputies) }

/** Who could stand in where one acts. */
export const candidatesQuery = { queryKey: keys.deputyCandidates, queryFn: () => call(listCandidates) }

/** Names a deputy. */
export function useNameDeputy(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyOf<typeof nameDeputy>) => call(nameDeputy, { body }),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.deputies }),
  })
}

/** Ends the standing in before its time. */
export function useEndDeputy() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call(endDeputy, { params: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.deputies }),
  })
}
