import { useSyncExternalStore } from 'react'

let isOpen = false
const watchers = new Set<() => void>()

function set(next: boolean): void {
  isOpen = next
  for (const one of watchers) one()
}

/** Opens the list of notices, from wherever. */
export const openNotices = (): void => set(true)
/** Closes it. */
export const closeNotices = (): void => set(false)

/** Whether the list of notices is open. */
export function useNoticesOpen(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => isOpen,
  )
}
