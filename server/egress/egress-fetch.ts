import type { Egress } from './egress.ts'

type Init = {
  readonly method?: string | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly body?: unknown
}

/** The way out in the form in which libraries ask: redirects are theirs to look at, and a no is a broken network. */
export function egressFetch(egress: Egress): (address: string, init?: Init) => Promise<Response> {
  return async (address, { method = 'GET', headers = {}, body } = {}) => {
    const answer = await egress.ask(address, { method, headers, body: bytesOf(body), redirect: 'manual' })
    // What fetch itself throws when there is no answer.
    if (!answer.ok) throw new TypeError(`not asked: ${answer.no}`)
    const { status, headers: told, body: content } = answer.value
    const isEmpty = [101, 204, 205, 304].includes(status)
    return new Response(isEmpty ? null : content, { status, headers: told })
  }
}

function bytesOf(body: unknown): Uint8Array | null {
  if (body === undefined || body === null) return null
  if (typeof body === 'string' || body instanceof URLSearchParams) return Buffer.from(body.toString())
  if (body instanceof Uint8Array) return body
  throw new Error('a body that is not all there')
}
