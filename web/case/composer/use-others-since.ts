import { queryOptions, useQuery } from '@tanstack/react-query'
import { showTimeline, type TimelineEntry } from '#contract/case/timeline.ts'
import type { CaseView } from '#contract/case/view.ts'
import { call } from '../../call.ts'
import { keys } from '../../queries.ts'
import { useSheet } from './sheets.ts'

function lastQuery(number: string) {
  return queryOptions({
    queryKey: [...keys.case(number), 'last'],
    queryFn: () => call(showTimeline, { params: { number }, query: { limit: '30' } }),
  })
}

export type Others = {
  readonly entries: readonly TimelineEntry[]
  readonly names: Readonly<Record<string, string>>
}

const nobody: Others = { entries: [], names: {} }

/** What others have written to the case since the first word on this sheet; what clocks do is no reason to stop. */
export function useOthersSince(view: CaseView, sheet: string): Others {
  const seen = useSheet(sheet, ({ written }) => written.seen)
  const isNewer = seen !== null && view.version > seen
  const { data } = useQuery({ ...lastQuery(view.number), enabled: isNewer })
  if (!isNewer || !data) return nobody
  const entries = data.entries.filter((one) => one.seq > seen && !one.mine && one.organisation !== null)
  return entries.length === 0 ? nobody : { entries, names: data.names }
}
