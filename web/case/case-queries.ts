import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { findDuplicates } from '#contract/case/queue.ts'
import { showProgress, showTimeline } from '#contract/case/timeline.ts'
import { type CaseView, showCase } from '#contract/case/view.ts'
import { otherCases } from '#contract/customer/other-cases.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

/** A case: its clocks, its route and what may be done. */
export function caseQuery(number: string) {
  return queryOptions({
    queryKey: keys.case(number),
    queryFn: () => call(showCase, { params: { number } }),
  })
}

/** Everything that happened to a case. */
export function timelineQuery(number: string) {
  return queryOptions({
    queryKey: keys.timeline(number),
    queryFn: () => call(showTimeline, { params: { number } }),
  })
}

/** So many entries are shown at first, and so many more each time. */
const PAGE = '30'

/** What happened to a case, the newest part first; each further page is what came before it. */
export function timelinePagesQuery(number: string) {
  return infiniteQueryOptions({
    queryKey: keys.timelinePages(number),
    initialPageParam: null as number | null,
    queryFn: ({ pageParam: before }) =>
      call(showTimeline, {
        params: { number },
        query: before === null ? { limit: PAGE } : { limit: PAGE, before: String(before) },
      }),
    getNextPageParam: ({ older, entries }) => (older > 0 ? (entries[0]?.seq ?? null) : null),
  })
}

/** What else one sees of the customer of a case. */
export function otherCasesQuery(number: string) {
  return queryOptions({
    queryKey: keys.otherCases(number),
    queryFn: () => call(otherCases, { params: { number } }),
  })
}

type Matter = Pick<CaseView, 'number' | 'kind' | 'category' | 'sp'> & {
  readonly intake: {
    readonly serviceContent: string | null
    readonly customer: { readonly account: string | null }
  }
}

/** Open cases of the account of a case, and which of them are probably the same matter. */
export function likelySameQuery({ kind, category, sp, intake }: Matter) {
  const account = intake.customer.account ?? ''
  const about = { kind, category, sp, serviceContent: intake.serviceContent?.slice(0, 200) || null }
  const known = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== null))
  return queryOptions({
    queryKey: [...keys.duplicates, account, known],
    queryFn: () => call(findDuplicates, { query: { account, ...known } }),
    enabled: account !== '',
  })
}

/** What the customer is shown. */
export function progressQuery(number: string) {
  return queryOptions({
    queryKey: keys.progress(number),
    queryFn: () => call(showProgress, { params: { number } }),
  })
}
