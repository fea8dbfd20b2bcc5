import { queryOptions } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { type Me, whoAmI } from '#contract/session/session.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'
import { isSignedOut } from '../refused.ts'

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions<Me | null>({
  queryKey: keys.me,
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async () => {
    try {
      return await call(whoAmI)
    } catch (error) {
      if (isSignedOut(error)) return null
      throw error
    }
  },
})

/**
 * Whom the frame has opened for. What is inside it asks here and not the query: at signing out that is empty a moment
 * before the frame has closed.
 */
export const WhoIsHere = createContext<Me | null>(null)

/** The person of this page; only pages inside the frame ask, and the frame opens for people who are signed in. */
export function useMe(): Me {
  const me = useContext(WhoIsHere)
  if (!me) throw new Error('nobody is signed in')
  return me
}

/** The organisation that the person acts for, with the roles there. */
export function useActing(): Me['acting'] {
  return useMe().acting
}
