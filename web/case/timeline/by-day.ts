import type { TimelineEntry } from '#contract/case/timeline.ts'
import { dayOf } from '../../operator-time.ts'

export type Day = { readonly day: string; readonly entries: readonly TimelineEntry[] }

/** The entries, the newest first, gathered by the operator's days. */
export function byDay(entries: readonly TimelineEntry[]): readonly Day[] {
  const days = new Map<string, TimelineEntry[]>()
  for (const entry of [...entries].sort((a, b) => b.seq - a.seq)) {
    const day = dayOf(entry.at)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days].map(([day, all]) => ({ day, entries: all }))
}
