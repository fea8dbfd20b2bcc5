import { queryOptions } from '@tanstack/react-query'
import type { AnswerOf } from '#contract/endpoint.ts'
import { listDirectory } from '#contract/network/directory.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'
import { serverNow } from '../server-clock.ts'

type Directory = AnswerOf<typeof listDirectory>

/** The contact directory, or the row of one organisation; asked again when somebody else answers. */
export function directoryQuery(organisation?: string) {
  return queryOptions({
    queryKey: [...keys.directory, organisation ?? 'all'],
    queryFn: () => call(listDirectory, { query: organisation ? { organisation } : {} }),
    staleTime: 60_000,
    refetchInterval: ({ state: { data } }) => untilNext(data?.rows ?? [], serverNow()),
  })
}

function untilNext(rows: Directory['rows'], now: number): number | false {
  const untils = rows.flatMap(({ answers: { until } }) => (until === null ? [] : [Date.parse(until)]))
  if (untils.length === 0) return false
  // Never without a pause, and no timer counts further than some weeks.
  return Math.min(Math.max(Math.min(...untils) - now, 5_000), 2_000_000_000)
}
