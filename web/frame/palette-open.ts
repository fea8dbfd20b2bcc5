import { useSyncExternalStore } from 'react'

let isOpen = false
const watchers = new Set<() => void>()

/** Opens the palette. */
export function openPalette(): void {
  set(true)
}

/** Closes the palette. */
export function closePalette(): void {
  set(false)
}

/** Whether the palette is open. */
export function usePaletteOpen(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => isOpen,
  )
}

function set(next: boolean): void {
  isOpen = next
  for (const one of watchers) one()
}
