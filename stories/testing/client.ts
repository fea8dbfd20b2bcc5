import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

const PAUSE = 50
/** How long a request is repeated while the server or its database is away. */
const PATIENCE = 60_000
const ANSWER_WITHIN = 40_000

/** What came back: the body as JSON, whether it is an answer or a problem document. */
export type Answered<Body = Record<string, unknown>> = {
  readonly status: number
  readonly body: Body
  readonly headers: Headers
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Someone at a desk with a program: asks as one signed-in person, and asks again with the same key until answered. */
export type Client = {
  readonly token: string | null
  /** The same person, asking another server of the same database. */
  readonly at: (address: string) => Client
  readonly get: <Body = Record<string, unknown>>(path: string) => Promise<Answered<Body>>
  readonly post: <Body = Record<string, unknown>>(
    path: string,
    body?: object,
    key?: string,
  ) => Promise<Answered<Body>>
  readonly send: <Body = Record<string, unknown>>(
    method: Method,
    path: string,
    body?: object,
    key?: string,
  ) => Promise<Answered<Body>>
}

/** A client of the server at an address; without a token, of nobody in particular. */
export function clientAt(address: string, token: string | null = null): Client {
  const send: Client['send'] = (method, path, body, key = randomUUID()) =>
    patiently(() => ask(`${address}${path}`, method, token, body, key))
  return {
    token,
    at: (other) => clientAt(other, token),
    get: (path) => send('GET', path),
    post: (path, body = {}, key) => send('POST', path, body, key),
    send,
  }
}

/** Signs in, for the organisation that comes first among the person's own. */
export async function signedIn(address: string, login: string, password: string): Promise<Client> {
  const entered = await clientAt(address).post('/api/session', { login, password })
  const token = tokenIn(entered)
  if (token === null) throw new Error(`${login} cannot sign in: ${JSON.stringify(entered.body)}`)
  return clientAt(address, token)
}

/** The session token in the cookie that an answer sets. */
export function tokenIn({ headers }: Pick<Answered, 'headers'>): string | null {
  return /^(?:__Host-)?beichen_session=([\w-]+)/.exec(headers.getSetCookie()[0] ?? '')?.[1] ?? null
}

/** The body of an answer that must be a yes. */
export function granted<Body>({ status, body }: Answered<Body>): Body {
  if (status !== 200) throw new Error(`refused with ${status}: ${JSON.stringify(body)}`)
  return body
}

async function ask<Body>(
  url: string,
  method: Method,
  token: string | null,
  body: object | undefined,
  key: string,
): Promise<Answered<Body>> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'GET' ? {} : { 'idempotency-key': key }),
    },
    signal: AbortSignal.timeout(ANSWER_WITHIN),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  const answer = isJson ? await response.json() : await response.text()
  return { status: response.status, body: answer as Body, headers: response.headers }
}

/** A broken connection and "the database is away" say nothing about whether it was done: the same is asked again. */
async function patiently<Body>(once: () => Promise<Answered<Body>>): Promise<Answered<Body>> {
  const begun = performance.now()
  for (;;) {
    const answered = await once().catch((error: Error) => error)
    const away = answered instanceof Error || answered.status === 503
    if (!away) return answered
    if (performance.now() - begun > PATIENCE) {
      throw answered instanceof Error ? answered : new Error('the database stays away')
    }
    await pause(PAUSE)
  }
}
