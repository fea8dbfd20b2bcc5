import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { anchorOf, entryIn } from './linked-entry.ts'
import type { TimelineParts } from './use-timeline.ts'

/** From this width on the page opens where the case stands now; a smaller one opens at its beginning. */
const WIDE = '(min-width: 1280px)'

/**
 * Goes to the entry that the address points at, asking for what is older until it is there; without one to what is
 * new, or to the end. Gives that entry. What comes in later moves nothing.
 */
export function useArrival(
  timeline: TimelineParts,
  unread: number | null,
  showAll: () => void,
): number | null {
  const hash = useLocation({ select: (location) => location.hash })
  const wanted = entryIn(hash)
  const arrivedAt = useRef<string | null>(null)
  const { entries, isThere, hasOlder, isLoading, loadOlder } = timeline
  useEffect(() => {
    if (!isThere || arrivedAt.current === hash) return
    const isHere = wanted === null || entries.some((one) => one.seq === wanted)
    if (!isHere && hasOlder) {
      if (!isLoading) void loadOlder()
      return
    }
    arrivedAt.current = hash
    if (wanted !== null) showAll()
    const goal = wanted ?? unread ?? entries.at(-1)?.seq
    const isMoved = wanted !== null || window.matchMedia(WIDE).matches
    if (goal === undefined || !isMoved) return
    // After the router has put the page where it begins.
    const timer = setTimeout(() => bringIntoSight(goal, wanted === null && unread === null), 0)
    return () => clearTimeout(timer)
  }, [hash, wanted, unread, entries, isThere, hasOlder, isLoading, loadOlder, showAll])
  return wanted
}

/** Brings an entry into sight: the last one at the end of the page, another one in the middle of it. */
export function bringIntoSight(seq: number, isLast: boolean): void {
  const row = document.getElementById(anchorOf(seq))
  const fold = row?.closest('details')
  if (fold) fold.open = true
  row?.scrollIntoView({ block: isLast ? 'end' : 'center' })
}
