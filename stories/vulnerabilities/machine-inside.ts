import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Came = {
  readonly path: string
  readonly method: string
  readonly headers: IncomingMessage['headers']
}

/** A machine of the network inside, which answers everybody and keeps count of who came. */
export type MachineInside = {
  readonly port: number
  readonly came: () => readonly Came[]
  readonly forget: () => void
  readonly stop: () => void
}

/** What it answers by path; `/to` sends on to what stands behind the question mark. */
const answers: Readonly<Record<string, (response: ServerResponse, rest: string) => void>> = {
  '/plain': (response) => response.setHeader('set-cookie', 'a=1').end('here'),
  '/to': (response, rest) => response.writeHead(302, { location: decodeURIComponent(rest) }).end(),
  '/nowhere': (response) => response.writeHead(302).end(),
  '/round': (response) => response.writeHead(307, { location: '/round' }).end(),
  '/large': (response) => response.writeHead(200).end(Buffer.alloc(5000)),
  '/endless': (response) => {
    const more = () => response.write(Buffer.alloc(1000), (error) => error ?? more())
    more()
  },
  '/slow': () => {},
}

/** Starts it on this one. */
export async function machineInside(): Promise<MachineInside> {
  let came: Came[] = []
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://inside')
    came.push({ path: pathname, method: request.method ?? '', headers: request.headers })
    const answer = answers[pathname]
    if (answer) answer(response, search.slice(1))
    else response.end('secret')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    came: () => came,
    forget: () => {
      came = []
    },
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
