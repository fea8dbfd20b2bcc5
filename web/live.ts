import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { keys } from './queries.ts'

const retryAfter = 5_000
const gatherFor = 300
const settleFor = 700
let connected = true
const watchers = new Set<() => void>()

/** Listens to what happens to cases and throws away the answers that it makes old; gives the way to stop. */
export function listen(queries: QueryClient): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wasOpen = false
  const gathered = gather(queries)
  const open = () => {
    source = new EventSource('/api/live')
    source.addEventListener('open', () => {
      // Whatever happened while nobody listened is unknown: everything is asked again.
      if (wasOpen) void queries.invalidateQueries({ predicate: canBeAskedAgain })
      wasOpen = true
      setConnected(true)
    })
    source.addEventListener('case', (event) => gathered.add(numberIn(event.data)))
    source.addEventListener('reload', () => void queries.invalidateQueries({ predicate: canBeAskedAgain }))
    source.addEventListener('session', () => {
      // A session that went on under another token is told of before the answer with that token is here.
      timer = setTimeout(() => void queries.invalidateQueries({ queryKey: keys.me }), settleFor)
    })
    source.addEventListener('error', () => {
      setConnected(false)
      if (source?.readyState !== EventSource.CLOSED) return
      // The server refused the stream: perhaps the session is over.
      void queries.invalidateQueries({ queryKey: keys.me })
      timer = setTimeout(open, retryAfter)
    })
  }
  open()
  return () => {
    clearTimeout(timer)
    gathered.stop()
    source?.close()
    setConnected(true)
  }
}

/** Asking for a new telephone again would make another, while the code of the first is being typed. */
function canBeAskedAgain({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  return queryKey[0] !== keys.newFactor[0]
}

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

function setConnected(now: boolean): void {
  if (connected === now) return
  connected = now
  for (const one of watchers) one()
}

/** A burst of events becomes one question for the queue, and one for each case on the screen. */
function gather(queries: QueryClient) {
  const numbers = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    timer = undefined
    for (const number of numbers) void queries.invalidateQueries({ queryKey: keys.case(number) })
    numbers.clear()
    for (const queryKey of [keys.queue, keys.counts, keys.duplicates])
      void queries.invalidateQueries({ queryKey })
  }
  return {
    add: (number: string | null) => {
      if (number) numbers.add(number)
      timer ??= setTimeout(flush, gatherFor)
    },
    stop: () => clearTimeout(timer),
  }
}

function numberIn(data: unknown): string | null {
  try {
    const said: unknown = JSON.parse(String(data))
    const number = typeof said === 'object' && said !== null && 'number' in said ? said.number : null
    return typeof number === 'string' ? number : null
  } catch {
    return null
  }
}
