import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { connect, isIP, type Socket } from 'node:net'
import { pipeline, type Readable } from 'node:stream'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Destination, destinationOf, type EgressNo } from './destination.ts'
import { resolved } from './egress.ts'

/** What is sent piece by piece. */
export type StreamAsking = {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readable | Uint8Array | null
}

/** What comes back: whoever asked reads it to its end, or ends it. */
export type StreamAnswer = {
  readonly status: number
  readonly headers: Headers
  readonly content: IncomingMessage
}

/** A line on which nothing has come or gone for so long is dead. */
const SILENT_MS = 30_000

/** Asks a store that the operator has named, and neither sends nor reads more at a time than a piece; follows nowhere. */
export async function askStreaming(
  address: string,
  asking: StreamAsking,
  allowed: readonly string[],
): Promise<Outcome<StreamAnswer, EgressNo>> {
  const destination = await destinationOf(address, allowed, resolved)
  if (!destination.ok) return destination
  const answer = Promise.withResolvers<Outcome<StreamAnswer, EgressNo>>()
  const sent = begin(destination.value, asking, (content) => {
    const headers = new Headers()
    for (const [name, values] of Object.entries(content.headersDistinct))
      for (const value of values ?? []) headers.append(name, value)
    answer.resolve(yes({ status: content.statusCode ?? 0, headers, content }))
  })
  sent.setTimeout(SILENT_MS, () => sent.destroy(new Error('the line is silent')))
  sent.on('error', () => answer.resolve(no('unreachable')))
  const { body } = asking
  if (body === null || body instanceof Uint8Array) sent.end(body ?? undefined)
  // A store that has said no does not read the rest.
  else pipeline(body, sent, () => {})
  return answer.promise
}

function begin(
  { url, host, port, address }: Destination,
  { method, headers }: StreamAsking,
  answered: (content: IncomingMessage) => void,
): ClientRequest {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return request(
    {
      ...{ host: address, port, path: `${url.pathname}${url.search}`, method, agent: false },
      headers: { ...headers, host: url.host },
      ...(isIP(host) ? {} : { servername: host }),
    },
    answered,
  )
}

/** A line to a program that the operator has named, on this machine or another. */
export function openLine(to: { host: string; port: number } | { path: string }): Socket {
  const line = connect(to)
  line.setTimeout(SILENT_MS, () => line.destroy(new Error('the line is silent')))
  return line
}
