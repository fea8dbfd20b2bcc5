import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'

/** What a page hears: of which case, and when by `performance.now()`. */
export type Heard = (number: string, at: number) => void

/** Open pages, each with a stream of its own; `close` ends them. */
export type Streams = { readonly close: () => void }

const AT_A_TIME = 50

/** Opens as many streams as there are tokens, as pages do: each on a connection of its own. */
export async function openStreams(
  address: string,
  tokens: readonly string[],
  heard: Heard,
): Promise<Streams> {
  const open: ClientRequest[] = []
  for (let from = 0; from < tokens.length; from += AT_A_TIME) {
    const some = tokens.slice(from, from + AT_A_TIME)
    open.push(...(await Promise.all(some.map((token) => openStream(address, token, heard)))))
  }
  return {
    close: () => {
      for (const one of open) one.destroy()
    },
  }
}

async function openStream(address: string, token: string, heard: Heard): Promise<ClientRequest> {
  const asked = request(`${address}/api/live`, {
    agent: false,
    headers: { authorization: `Bearer ${token}` },
  })
  asked.end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  if (answer.statusCode !== 200) throw new Error(`a stream was refused with ${answer.statusCode}`)
  // It ends when the bench closes it.
  asked.on('error', () => {})
  answer.on('error', () => {})
  answer.setEncoding('utf8').on('data', (text: string) => {
    const at = performance.now()
    for (const [, number] of text.matchAll(/event: case\n(?:id: [^\n]*\n)?data: {"number":"(\d+)"/g))
      if (number) heard(number, at)
  })
  return asked
}
