import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BodyOf } from '#contract/endpoint.ts'
import { acceptInvitation } from '#contract/network/people.ts'
import { signInCode } from '#contract/session/second-factor.ts'
import { actFor, firstRun, type Me, signIn, signOut } from '#contract/session/session.ts'
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

/** Signs in, or learns that a code is needed. */
export function useSignIn() {
  const become = useBecome()
  return useMutation({
    mutationFn: (body: BodyOf<typeof signIn>) => call(signIn, { body }),
    onSuccess: (answer) => ('half' in answer ? undefined : become(answer)),
  })
}

/** The second step of signing in. */
export function useSignInCode() {
  const become = useBecome()
  return useMutation({
    mutationFn: (body: BodyOf<typeof signInCode>) => call(signInCode, { body }),
    onSuccess: become,
  })
}

/** Makes the first administrator, who is then signed in. */
export function useFirstRun() {
  const become = useBecome()
  return useMutation({
    mutationFn: (body: BodyOf<typeof firstRun>) => call(firstRun, { body }),
    onSuccess: become,
  })
}

/** Sets the password of somebody who was given a link, who is then signed in, or learns that a code is needed. */
export function useAcceptInvitation() {
  const become = useBecome()
  return useMutation({
    mutationFn: (body: BodyOf<typeof acceptInvitation>) => call(acceptInvitation, { body }),
    onSuccess: (answer) => ('half' in answer ? undefined : become(answer)),
  })
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
