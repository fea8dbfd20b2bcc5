import { useSyncExternalStore } from 'react'

/** How far the server's clock is ahead of this machine's, in milliseconds. */
let ahead = 0
const tick = 15_000
const watchers = new Set<() => void>()
let shown = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

/** Learns the server's time from what it says; a second is exact enough for minutes. */
export function learnServerTime(said: string | null): void {
  const at = said === null ? Number.NaN : Date.parse(said)
  if (Number.isNaN(at)) return
  const found = at - Date.now()
  // The Date header has whole seconds: smaller differences are noise.
  if (Math.abs(found - ahead) < 1500) return
  ahead = found
  show()
}

/** Now, by the server's clock, in milliseconds. */
export function serverNow(): number {
  return Date.now() + ahead
}

/** The server's now for the screen; moves on every fifteen seconds. */
export function useNow(): number {
  return useSyncExternalStore(watch, () => shown)
}

function show(): void {
  shown = serverNow()
  for (const one of watchers) one()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  if (timer === undefined) {
    shown = serverNow()
    timer = setInterval(show, tick)
  }
  return () => {
    watchers.delete(watcher)
    if (watchers.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}
