import type { Client } from './client.ts'

/** What a page is told of by the live connection. */
export type Told = {
  readonly event: string
  readonly data: Readonly<Record<string, unknown>>
  readonly at: number
}

/** An open page: everything it has been told so far. */
export type LiveListener = { readonly told: readonly Told[]; readonly close: () => void }

/** Opens the live connection of a signed-in person, as a page does. */
export async function listenLive(address: string, { token }: Client): Promise<LiveListener> {
  const leaving = new AbortController()
  const response = await fetch(`${address}/api/live`, {
    headers: { authorization: `Bearer ${token}` },
    signal: leaving.signal,
  })
  if (!response.body) throw new Error('the live connection says nothing')
  const told: Told[] = []
  void readEvents(response.body, told).catch(() => {})
  return { told, close: () => leaving.abort() }
}

async function readEvents(body: ReadableStream<Uint8Array>, told: Told[]): Promise<void> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const piece of body) {
    const parts = (text + decoder.decode(piece, { stream: true })).split('\n\n')
    text = parts.pop() ?? ''
    for (const part of parts) {
      const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(part) ?? []
      if (event && data) told.push({ event, data: JSON.parse(data), at: performance.now() })
    }
  }
}
