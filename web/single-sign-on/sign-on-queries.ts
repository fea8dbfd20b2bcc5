import { queryOptions } from '@tanstack/react-query'
import { showSignOn, signOnOffer } from '#contract/session/single-sign-on.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

/** What single sign-on is called here; null where there is none. */
export const signOnOfferQuery = queryOptions({
  queryKey: keys.signOnOffer,
  queryFn: () => call(signOnOffer),
  select: ({ name }) => name,
  staleTime: Number.POSITIVE_INFINITY,
})

/** Whether the person is linked. */
export const mySignOnQuery = queryOptions({ queryKey: keys.signOn, queryFn: () => call(showSignOn) })
