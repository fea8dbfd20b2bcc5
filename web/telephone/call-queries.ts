import { queryOptions } from '@tanstack/react-query'
import { callsOfCase, linkCall, myCalls, showCall } from '#contract/telephone/calls.ts'
import { keepExtension, showExtension } from '#contract/telephone/extension.ts'
import { call } from '../call.ts'
import { keys, queries } from '../queries.ts'

/** The calls at one's desk; asked again when the stream says so, and as long as there are some. */
export function myCallsQuery(organisation: string) {
  return queryOptions({
    queryKey: [...keys.calls, organisation],
    queryFn: () => call(myCalls),
    staleTime: 0,
    // That a call has ended may never be said.
    refetchInterval: ({ state }) => (state.data && state.data.calls.length > 0 ? 20_000 : false),
  })
}

/** One call of one's own, as it was when it was taken to the form. */
export function callQuery(id: string | undefined) {
  return queryOptions({
    queryKey: [...keys.calls, 'one', id],
    queryFn: () => call(showCall, { params: { call: id ?? '' } }),
    enabled: id !== undefined,
    refetchOnWindowFocus: false,
  })
}

/** The calls of a case. */
export function caseCallsQuery(number: string) {
  return queryOptions({
    queryKey: keys.caseCalls(number),
    queryFn: () => call(callsOfCase, { params: { number } }),
  })
}

/** At which extension one sits where one acts. */
export function extensionQuery(organisation: string) {
  return queryOptions({
    queryKey: [...keys.extension, organisation],
    queryFn: () => call(showExtension),
    refetchOnWindowFocus: false,
  })
}

/** Says at which extension one sits. */
export function keepMyExtension(extension: string | null) {
  return call(keepExtension, { body: { extension } })
}

/** Says which case a call is about. What was written in during the call the server finds by itself. */
export async function linkToCase(id: string, number: string): Promise<void> {
  await call(linkCall, { params: { call: id }, body: { number }, isLast: true })
  await queries.invalidateQueries({ queryKey: keys.caseCalls(number) })
}
