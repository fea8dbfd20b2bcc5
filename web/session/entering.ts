import { useMutation } from '@tanstack/react-query'
import type { BodyOf } from '#contract/endpoint.ts'
import { acceptInvitation } from '#contract/network/people.ts'
import { signInCode } from '#contract/session/second-factor.ts'
import { firstRun, signIn } from '#contract/session/session.ts'
import { call } from '../call.ts'
import { useBecome } from './session-moves.ts'

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
