import { useLayoutEffect, useRef } from 'react'
import { anchorOf } from './linked-entry.ts'
import { bringIntoSight } from './use-arrival.ts'

/** Whoever reads at the end is kept at the end when something more happens; whoever reads further up is left there. */
export function useFollowing(last: number | undefined): void {
  const before = useRef(last)
  useLayoutEffect(() => {
    const was = before.current
    before.current = last
    if (was === undefined || last === undefined || was === last) return
    const row = document.getElementById(anchorOf(was))
    // What was the last one until now stood in sight.
    if (row && row.getBoundingClientRect().bottom <= window.innerHeight) bringIntoSight(last, true)
  }, [last])
}
