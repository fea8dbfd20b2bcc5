import { setConnected } from './connected.ts'
import { heardUntil, placeInStream } from './place.ts'

/** The server says something every twenty seconds: a stream that is silent for longer is dead without saying so. */
const deadAfter = 50_000
const lookEvery = 10_000
const retryAfter = 5_000

export type Hearing = Readonly<Record<string, (data: string) => void>>

/**
 * Keeps the stream of the server open, and goes on after what was heard last whenever it was lost; `onRefused` when the
 * server will not have us. Gives the way to stop.
 */
export function keepStream(hearing: Hearing, onRefused: () => void): () => void {
  let source: EventSource | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let heardAt = Date.now()
  const open = () => {
    source?.close()
    heardAt = Date.now()
    const place = placeInStream()
    // What happened since is told first: since the last that was heard, or since the first answer of this page.
    const fresh = new EventSource(
      place === null ? '/api/live' : `/api/live?after=${encodeURIComponent(place)}`,
    )
    source = fresh
    fresh.addEventListener('open', () => setConnected(true))
    for (const [name, hear] of Object.entries<(data: string) => void>({ beat: () => {}, ...hearing }))
      fresh.addEventListener(name, (event) => {
        heardAt = Date.now()
        hear(event.data)
        heardUntil(event.lastEventId)
      })
    fresh.addEventListener('error', () => {
      setConnected(false)
      if (fresh.readyState !== EventSource.CLOSED) return
      onRefused()
      clearTimeout(retry)
      retry = setTimeout(open, retryAfter)
    })
  }
  open()
  const watch = setInterval(() => {
    if (Date.now() - heardAt > deadAfter) open()
  }, lookEvery)
  return () => {
    clearInterval(watch)
    clearTimeout(retry)
    source?.close()
    setConnected(true)
  }
}
