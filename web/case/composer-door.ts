import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { UsedVersion } from '../knowledge/used-versions.ts'

/** What can be written at the foot of a case. */
export type ComposerTab = 'reply' | 'partner' | 'note' | 'call'

/** Goes to a tab of the composer and to its text; what is quoted, of an article too, is put there; nothing is taken away. */
export type OpenComposer = (tab: ComposerTab | null, quoted?: string, from?: UsedVersion) => void

let door: OpenComposer | null = null
const watchers = new Set<() => void>()

/** The composer on the screen says how it is opened from elsewhere on the page. */
export function useComposerDoor(open: OpenComposer): void {
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  useEffect(() => {
    set((tab, quoted, from) => latest.current(tab, quoted, from))
    return () => set(null)
  }, [])
}

/** The way to the composer of this page; null where there is none. */
export function useComposer(): OpenComposer | null {
  return useSyncExternalStore(watch, () => door)
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

function set(next: OpenComposer | null): void {
  door = next
  for (const one of watchers) one()
}
