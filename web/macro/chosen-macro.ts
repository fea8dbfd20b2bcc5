import { useSyncExternalStore } from 'react'

const watchers = new Set<() => void>()
let chosen: string | null = null

/** Chooses a macro for the case on the page, from wherever macros are listed; null: none any more. */
export function chooseMacro(id: string | null): void {
  chosen = id
  for (const one of watchers) one()
}

/** The macro that was chosen, by its id. */
export function useChosenMacro(): string | null {
  return useSyncExternalStore(watch, () => chosen)
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}
