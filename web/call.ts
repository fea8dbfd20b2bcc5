import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '#contract/endpoint.ts'
import type { Problem } from '#contract/problem.ts'
import { learnPlace } from './live/place.ts'
import { Refused } from './refused.ts'
import { keyAnswered, keyFor } from './request-key.ts'
import { learnServerTime } from './server-clock.ts'
import { proofGiven } from './session/proof-wish.ts'

type Part<Name extends string, T> = [T] extends [undefined]
  ? { readonly [K in Name]?: undefined }
  : Partial<T> extends T
    ? { readonly [K in Name]?: T }
    : { readonly [K in Name]: T }
export type Ask<E> = Part<'params', ParamsOf<E>> &
  Part<'query', QueryOf<E>> &
  Part<'body', BodyOf<E>> & {
    readonly file?: Blob
    /** Nobody waits for the answer any more. */
    readonly signal?: AbortSignal
    /** The version that was read before this was written: somebody else's writing meanwhile is then a conflict. */
    readonly seen?: number
    /** Said on the way out: it goes on although its page is gone. */
    readonly isLast?: boolean
  }
type Loose = {
  readonly params?: Readonly<Record<string, string>> | undefined
  readonly query?: Readonly<Record<string, string | undefined>> | undefined
  readonly body?: unknown
  readonly file?: Blob
  readonly signal?: AbortSignal
  readonly seen?: number
  readonly isLast?: boolean
}

/** Says to the server what the contract lets be said, and gives the answer or throws a `Refused`. */
export async function call<E extends Endpoint>(
  endpoint: E,
  ...rest: Partial<Ask<E>> extends Ask<E> ? [ask?: Ask<E>] : [ask: Ask<E>]
): Promise<AnswerOf<E>> {
  const ask = (rest[0] ?? {}) as Loose
  const url = urlOf(endpoint.path, ask)
  const body = ask.body === undefined ? undefined : JSON.stringify(ask.body)
  const request = `${endpoint.method} ${url} ${body ?? ''}`
  const response = await send(endpoint, url, ask.file ?? body, request, ask)
  learnServerTime(response.headers.get('date'))
  learnPlace(response.headers.get('x-beichen-live'))
  keyAnswered(request)
  const answer = await read(response)
  if (response.ok) return answer as AnswerOf<E>
  const problem = problemIn(answer, response.status)
  if (problem.code === 'stepUpNeeded' && (await proofGiven())) return call(endpoint, ...rest)
  throw new Refused(problem)
}

async function send(
  { method, takes = 'application/json' }: Endpoint,
  url: string,
  body: string | Blob | undefined,
  request: string,
  { seen, signal, isLast = false }: Loose,
) {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (body !== undefined) headers['Content-Type'] = takes
  if (method !== 'GET') {
    headers['X-Beichen'] = '1'
    headers['Idempotency-Key'] = keyFor(request)
    if (seen !== undefined) headers['If-Match'] = `"${seen}"`
  }
  const init = {
    method,
    headers,
    credentials: 'same-origin' as const,
    ...(isLast ? { keepalive: true } : {}),
    ...(body === undefined ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
  }
  try {
    return await fetch(url, init)
  } catch {
    // What nobody waits for any more is not said again.
    if (signal?.aborted) keyAnswered(request)
    throw new Refused({ code: 'unreachable' })
  }
}

function urlOf(path: string, ask: Loose): string {
  const filled = path.replace(/:([a-zA-Z]+)/g, (_, name: string) =>
    encodeURIComponent(ask.params?.[name] ?? ''),
  )
  const given = Object.entries(ask.query ?? {}).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  )
  const query = new URLSearchParams(given).toString()
  return query ? `${filled}?${query}` : filled
}

async function read(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return null
  }
}

function problemIn(answer: unknown, status: number): Partial<Problem> & { code: string } {
  const isProblem = typeof answer === 'object' && answer !== null && 'code' in answer
  return isProblem ? (answer as Problem) : { code: 'unexpected', status }
}
