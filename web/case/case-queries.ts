import { queryOptions } from '@tanstack/react-query'
import { showProgress, showTimeline } from '#contract/case/timeline.ts'
import { showCase } from '#contract/case/view.ts'
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

/** What the customer is shown. */
export function progressQuery(number: string) {
  return queryOptions({
    queryKey: keys.progress(number),
    queryFn: () => call(showProgress, { params: { number } }),
  })
}
