import { useSyncExternalStore } from 'react'

let connected = true
const watchers = new Set<() => void>()

/** Whether live updates reach this page. */
export function useConnected(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => connected,
  )
}

/** Says whether they do. */
export function setConnected(now: boolean): void {
  if (connected === now) return
  connected = now
  for (const one of watchers) one()
}
