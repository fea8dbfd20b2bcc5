import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Destination, EgressNo } from './destination.ts'

/** What is asked. */
export type Asking = {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
}

/** What came back, as much as may come. */
export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array<ArrayBuffer>
}

/** How much may come, and when it must have come. */
export type Limits = { readonly bytes: number; readonly deadline: AbortSignal }

/** One question to one address, which is where the connection goes whatever the name may mean by now; nothing is kept. */
export async function exchange(
  { url, host, port, address }: Destination,
  asking: Asking,
  limits: Limits,
): Promise<Outcome<Answer, EgressNo>> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  const options = {
    ...{ host: address, port, path: `${url.pathname}${url.search}`, method: asking.method, agent: false },
    headers: { ...asking.headers, host: url.host },
    // The certificate is asked for by the name, though the way there is by the address.
    ...(isIP(host) ? {} : { servername: host }),
    signal: limits.deadline,
  }
  return new Promise((resolve) => {
    const failed = () => resolve(no(limits.deadline.aborted ? 'tooSlow' : 'unreachable'))
    const sent = request(options, (message) => {
      message.on('error', failed)
      read(message, limits).then(resolve, failed)
    })
    sent.on('error', failed)
    sent.end(asking.body ?? undefined)
  })
}

async function read(message: IncomingMessage, { bytes }: Limits): Promise<Outcome<Answer, EgressNo>> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of message as AsyncIterable<Uint8Array>) {
    size += part.byteLength
    if (size > bytes) {
      message.destroy()
      return no('tooLarge')
    }
    parts.push(part)
  }
  const headers = new Headers()
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  return yes({ status: message.statusCode ?? 0, headers, body: new Uint8Array(Buffer.concat(parts)) })
}
