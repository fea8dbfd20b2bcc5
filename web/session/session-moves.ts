import { useMutation, useQueryClient } from '@tanstack/react-query'
import { actFor, type Me, signOut } from '#contract/session/session.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

/** Another person, or the same at another desk: what the last one was shown is forgotten. */
export function useBecome() {
  const queries = useQueryClient()
  return (me: Me) => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.me[0] })
    queries.setQueryData(keys.me, me)
  }
}

/** Acts for another of the person's organisations. */
export function useActFor() {
  const become = useBecome()
  return useMutation({
    mutationFn: (organisation: string) => call(actFor, { body: { organisation } }),
    onSuccess: become,
  })
}

/** Signs out. */
export function useSignOut() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => call(signOut),
    onSuccess: () => {
      sessionStorage.clear()
      queries.setQueryData(keys.me, null)
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.me[0] })
    },
  })
}
