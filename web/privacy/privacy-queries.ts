import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { liftLegalHold, setLegalHold, showLegalHold } from '#contract/privacy/legal-hold.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

/** Until when what belongs to a person in a case is kept. */
export function keptQuery(number: string) {
  return queryOptions({
    queryKey: keys.kept(number),
    queryFn: () => call(showLegalHold, { params: { number } }),
  })
}

/** Sets a legal hold, or lifts the one there is. */
export function useHold(number: string, isHeld: boolean) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => {
      const ask = { params: { number }, body: { reason } }
      return isHeld ? call(liftLegalHold, ask) : call(setLegalHold, ask)
    },
    onSuccess: (kept) => client.setQueryData(keys.kept(number), kept),
  })
}
