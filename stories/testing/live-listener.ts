import type { Client } from './client.ts'

/** What a page is told of by the live connection. */
export type Told = {
  readonly event: string
  readonly data: Readonly<Record<string, unknown>>
  readonly at: number
}

/** An open page: everything it has been told so far, and the place up to which it was told. */
export type LiveListener = {
  readonly told: readonly Told[]
  readonly place: () => string | null
  readonly close: () => void
}

/** Opens the live connection of a signed-in person, as a page does: anew, or going on after a place. */
export async function listenLive(
  address: string,
  { token }: Client,
  after: string | null = null,
): Promise<LiveListener> {
  const leaving = new AbortController()
  const response = await fetch(`${address}/api/live`, {
    headers: { authorization: `Bearer ${token}`, ...(after === null ? {} : { 'last-event-id': after }) },
    signal: leaving.signal,
  })
  if (!response.body) throw new Error('the live connection says nothing')
  const told: Told[] = []
  let place = after
  const hear = (event: string, id: string | undefined, data: string) => {
    place = id ?? place
    // That the connection is alive is nothing to be told of.
    if (event !== 'beat') told.push({ event, data: JSON.parse(data), at: performance.now() })
  }
  void readEvents(response.body, hear).catch(() => {})
  return { told, place: () => place, close: () => leaving.abort() }
}

async function readEvents(
  body: ReadableStream<Uint8Array>,
  hear: (event: string, id: string | undefined, data: string) => void,
): Promise<void> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const piece of body) {
    const parts = (text + decoder.decode(piece, { stream: true })).split('\n\n')
    text = parts.pop() ?? ''
    for (const part of parts) {
      const [, event, id, data] = /^event: (\w+)\n(?:id: (.*)\n)?data: (.*)$/.exec(part) ?? []
      if (event && data) hear(event, id, data)
    }
  }
}
