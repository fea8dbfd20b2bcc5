import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** What came back. */
export type Reply = { readonly status: number; readonly body: string }

export type Asking = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly token: string
  /** A form as JSON, and the key by which it is known again. */
  readonly body?: string
  readonly key?: string
}

/** One client's own connection, kept open; it asks and waits for the answer before it asks again. */
export type Connection = {
  readonly ask: (asking: Asking) => Promise<Reply>
  readonly close: () => void
}

const END_OF_HEAD = Buffer.from('\r\n\r\n')

/**
 * Connects to a server. It speaks only as much HTTP as our own server answers with: what a client of a library takes of
 * the processor would be missing to the server, as both are on one machine.
 */
export async function connectionTo(address: string): Promise<Connection> {
  const { hostname, port, host } = new URL(address)
  const socket = connect(Number(port), hostname)
  socket.setNoDelay(true)
  await once(socket, 'connect')
  const reply = repliesOf(socket)
  return {
    ask: (asking) => {
      const answered = reply()
      socket.write(textOf(asking, host))
      return answered
    },
    close: () => void socket.destroy(),
  }
}

function textOf({ method, path, token, body, key }: Asking, host: string): string {
  const form =
    body === undefined
      ? ''
      : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`
  const known = key === undefined ? '' : `idempotency-key: ${key}\r\n`
  const authorization = token === '' ? '' : `authorization: Bearer ${token}\r\n`
  return `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n${authorization}${known}${form}\r\n${body ?? ''}`
}

/** What arrives on a connection, one whole answer at a time. */
function repliesOf(socket: Socket): () => Promise<Reply> {
  let waiting: { readonly done: (reply: Reply) => void; readonly failed: (error: Error) => void } | null =
    null
  let pieces: Buffer[] = []
  let arrived = 0
  let wanted = 0
  const over = (error: Error) => waiting?.failed(error)
  socket.on('error', over).on('close', () => over(new Error('the server closed the connection')))
  socket.on('data', (piece: Buffer) => {
    pieces.push(piece)
    arrived += piece.length
    if (arrived < wanted) return
    const all = pieces.length === 1 ? piece : Buffer.concat(pieces)
    pieces = [all]
    const headEnds = all.indexOf(END_OF_HEAD)
    if (headEnds < 0) return
    const head = all.toString('latin1', 0, headEnds)
    const length = /^content-length: (\d+)/im.exec(head)?.[1]
    if (length === undefined) return over(new Error(`an answer without its length: ${head}`))
    wanted = headEnds + END_OF_HEAD.length + Number(length)
    if (arrived < wanted) return
    const reply = {
      status: Number(head.slice(9, 12)),
      body: all.toString('utf8', headEnds + END_OF_HEAD.length, wanted),
    }
    pieces = []
    arrived = 0
    wanted = 0
    waiting?.done(reply)
  })
  return () =>
    new Promise((done, failed) => {
      waiting = { done, failed }
    })
}
