import type { TimelineEntry } from '#contract/case/timeline.ts'
import { dayOf } from '../../operator-time.ts'

export type Day = { readonly day: string; readonly entries: readonly TimelineEntry[] }

/** The entries in the order of time, gathered by the operator's days. */
export function byDay(entries: readonly TimelineEntry[]): readonly Day[] {
  const sorted = [...entries].sort((a, b) => a.seq - b.seq)
  return [...Map.groupBy(sorted, (entry) => dayOf(entry.at))].map(([day, all]) => ({ day, entries: all }))
}
