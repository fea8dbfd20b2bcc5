import { useEffect, useSyncExternalStore } from 'react'
import type { Entry } from './entry.ts'

const watchers = new Set<() => void>()
let offered: readonly Entry[] = []

/** What the page on the screen offers in the palette besides its keys. */
export function usePageEntries(entries: readonly Entry[]): void {
  const which = JSON.stringify(entries)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is offered is told apart by its words
  useEffect(() => {
    set(entries)
    return () => set([])
  }, [which])
}

/** The entries of the page on the screen. */
export function useOfferedEntries(): readonly Entry[] {
  return useSyncExternalStore(watch, () => offered)
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

function set(next: readonly Entry[]): void {
  offered = next
  for (const one of watchers) one()
}
