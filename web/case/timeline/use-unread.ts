import { useEffect, useState } from 'react'
import type { TimelineEntry } from '#contract/case/timeline.ts'
import { useMe } from '../../session/me.ts'
import { keepSeen, seenOf } from './seen.ts'

/**
 * The first entry that is new to this person, as it was when they came; null where nothing is. What is on the screen
 * from then on counts as read.
 */
export function useUnread(number: string, entries: readonly TimelineEntry[]): number | null {
  const { person } = useMe()
  const [seenBefore] = useState(() => seenOf(person, number))
  const [newestThen, setNewestThen] = useState<number | null>(null)
  const newest = entries.at(-1)?.seq ?? null
  if (newestThen === null && newest !== null) setNewestThen(newest)
  useEffect(() => {
    if (newest !== null) keepSeen(person, number, newest)
  }, [person, number, newest])
  if (seenBefore === null || newestThen === null || newestThen <= seenBefore) return null
  return entries.find((one) => one.seq > seenBefore)?.seq ?? null
}
