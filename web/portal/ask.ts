import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '#contract/endpoint.ts'
import type { Problem } from '#contract/problem.ts'
import { newKey } from '../request-key.ts'

/** A no: in the words of the server, or by a code where it said nothing. */
export type No = Partial<Pick<Problem, 'zh' | 'en' | 'fields'>> & { readonly code: string }

export type Said<Answer> =
  | { readonly ok: true; readonly value: Answer }
  | { readonly ok: false; readonly no: No }

type Wish<E> = {
  readonly params?: ParamsOf<E>
  readonly query?: QueryOf<E> & Readonly<Record<string, string>>
  readonly body?: BodyOf<E>
  /** The same for the same thing, however often it is said. */
  readonly key?: string
  readonly file?: File
}

/** Says something to the server, and gives its answer or its no; it never throws. */
export async function ask<E extends Endpoint>(
  { method, path, takes }: E,
  { params, query, body, key = newKey(), file }: Wish<E> = {},
): Promise<Said<AnswerOf<E>>> {
  const names = (params ?? {}) as Readonly<Record<string, string>>
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(names[name] ?? ''))
  const asked = new URLSearchParams(file ? { name: file.name } : (query ?? {})).toString()
  const url = asked === '' ? filled : `${filled}?${asked}`
  const content = file ?? (body === undefined ? undefined : JSON.stringify(body))
  try {
    const response = await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        ...(content === undefined ? {} : { 'Content-Type': takes ?? 'application/json' }),
        ...(method === 'GET' ? {} : { 'X-Beichen': '1', 'Idempotency-Key': key }),
      },
      ...(content === undefined ? {} : { body: content }),
    })
    const answer: unknown = await response.json().catch(() => null)
    if (response.ok && answer !== null) return { ok: true, value: answer as AnswerOf<E> }
    const isProblem = typeof answer === 'object' && answer !== null && 'code' in answer
    return { ok: false, no: isProblem ? (answer as Problem) : { code: 'unexpected' } }
  } catch {
    return { ok: false, no: { code: 'unreachable' } }
  }
}
