import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { showPromises } from '#contract/case/promises.ts'
import { FEWEST_OF_ACCOUNT, findCustomer } from '#contract/customer/find-customer.ts'
import type { QueryOf } from '#contract/endpoint.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

/** Half a number finds nobody, and each look-up is counted: only a whole one is asked for. */
export function isWholeContact(contact: string): boolean {
  if (/[^\s@]@[^\s@]+\.[a-z]{2,}/i.test(contact)) return true
  const digits = contact.normalize('NFKC').replace(/\D/g, '')
  const isMobile = /^(?:(?:00)?86)?1[3-9]/.test(digits)
  return isMobile ? /1[3-9]\d{9}$/.test(digits) : digits.length >= 7
}

/** Who calls, by what was typed of their account or contact; asked again only when something else was typed. */
export function callersQuery(by: 'account' | 'contact', typed: string) {
  const isEnough = by === 'contact' ? isWholeContact(typed) : typed.length >= FEWEST_OF_ACCOUNT
  return queryOptions({
    queryKey: [...keys.callers, by, typed],
    queryFn: ({ signal }) => call(findCustomer, { body: { [by]: typed }, signal }),
    enabled: isEnough,
    refetchOnWindowFocus: false,
    gcTime: 60_000,
  })
}

/** What is known of callers is no longer so; it is asked again when somebody types, as look-ups are counted. */
export function forgetCallers(queries: QueryClient): void {
  for (const queryKey of [keys.callers, keys.duplicates]) {
    void queries.invalidateQueries({ queryKey, refetchType: 'none' })
  }
}

/** What would be promised; time goes on while one types. */
export function promisesQuery(asked: QueryOf<typeof showPromises> | null) {
  return queryOptions({
    queryKey: [...keys.promises, asked],
    queryFn: ({ signal }) =>
      asked === null ? Promise.reject(new Error('no channel')) : call(showPromises, { query: asked, signal }),
    enabled: asked !== null,
    placeholderData: (before) => before,
    refetchInterval: 20_000,
    staleTime: 10_000,
  })
}
