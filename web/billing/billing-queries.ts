import { queryOptions } from '@tanstack/react-query'
import { lookAtAccount, lookAtCase } from '#contract/billing/account.ts'
import { listConnectors } from '#contract/billing/connectors.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

/** Each look is on record: it is asked again when somebody asks, and forgotten soon after it has left the screen. */
const onRecord = { staleTime: 300_000, gcTime: 60_000, refetchOnWindowFocus: false, retry: false } as const

/** What billing says of an account that stands on the form; half an account is nobody's. */
export function accountBillingQuery(account: string, province: string | null) {
  return queryOptions({
    ...onRecord,
    queryKey: [...keys.accountBilling, account, province],
    queryFn: ({ signal }) => call(lookAtAccount, { body: { account, province }, signal }),
    enabled: account.length >= 6,
  })
}

/** What billing says of the customer of a case. */
export function caseBillingQuery(number: string, isWanted: boolean) {
  return queryOptions({
    ...onRecord,
    queryKey: keys.caseBilling(number),
    queryFn: ({ signal }) => call(lookAtCase, { params: { number }, signal }),
    enabled: isWanted,
  })
}

/** How the billing of the provinces is reached. */
export const connectorsQuery = queryOptions({
  queryKey: keys.connectors,
  queryFn: () => call(listConnectors),
  select: ({ connectors }) => connectors,
})
