import { type RefObject, useLayoutEffect, useState } from 'react'

/** How wide the place is that the table has; cards leave nothing out. */
export function useRoom(pane: RefObject<HTMLElement | null>, asCards: boolean): number {
  const [room, setRoom] = useState(innerWidth)
  useLayoutEffect(() => {
    const place = pane.current
    if (!place) return
    const measure = () => setRoom(place.clientWidth)
    const observer = new ResizeObserver(measure)
    observer.observe(place)
    measure()
    return () => observer.disconnect()
  }, [pane])
  return asCards ? Number.POSITIVE_INFINITY : room
}
