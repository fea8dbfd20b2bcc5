import type { Problem } from '#contract/problem.ts'
import type { Request } from '../ask/request.ts'
import { exitStatus, Refusal, type Said, Trouble } from '../trouble.ts'
import { wordsOfServer } from '../words-usage.ts'

/** What came back: the answer, the token of a new session, and what time it is at the server. */
export type Answered = { readonly answer: unknown; readonly token: string | null; readonly now: number }

const PATIENCE = 60_000
const notSent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'bad port']

/** Asks the server, and gives its answer; a refusal or no proper answer is thrown. */
export async function send(server: string, token: string | null, request: Request): Promise<Answered> {
  const response = await ask(server, token, request)
  const answer = await readAnswer(response)
  if (response.ok && answer !== undefined) {
    const date = Date.parse(response.headers.get('date') ?? '')
    return { answer, token: tokenIn(response), now: Number.isNaN(date) ? Date.now() : date }
  }
  const { status } = response
  const hints = status >= 500 ? repeatHint(request) : []
  if (isProblem(answer)) throw new Refusal(answer, hints)
  const refused = status >= 400 && status < 500
  const words = status < 400 ? wordsOfServer.notBeichen : wordsOfServer.noAnswer
  const values = { server, status }
  throw new Trouble(refused ? exitStatus.refused : exitStatus.unavailable, { words, values }, hints)
}

async function ask(server: string, token: string | null, request: Request): Promise<Response> {
  const query = new URLSearchParams(request.query).toString()
  try {
    return await fetch(`${server}${request.path}${query && `?${query}`}`, {
      method: request.endpoint.method,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        accept: 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(request.requestId === null ? {} : { 'idempotency-key': request.requestId }),
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    })
  } catch (error) {
    const why = reasonOf(error)
    const hints = notSent.includes(why) ? [] : repeatHint(request)
    const said = { words: wordsOfServer.unreachable, values: { server, why } }
    throw new Trouble(exitStatus.unavailable, said, hints)
  }
}

/** How to repeat a write whose fate is unknown; the server keeps the numbers of what is done to cases. */
function repeatHint({ requestId, endpoint }: Request): readonly Said[] {
  const remembered = requestId !== null && ['case', 'move'].includes(endpoint.tag)
  return remembered ? [{ words: wordsOfServer.repeat, values: { id: requestId } }] : []
}

/** The innermost reason of a failed connection: ECONNREFUSED rather than "fetch failed". */
function reasonOf(error: unknown): string {
  const { cause, code, message, name } = error as {
    cause?: unknown
    code?: unknown
    message?: string
    name?: string
  }
  if (cause !== undefined && cause !== null) return reasonOf(cause)
  return typeof code === 'string' ? code : message || name || 'unknown'
}

async function readAnswer(response: Response): Promise<unknown> {
  try {
    // A file is shown as it is; pages of something else that answers there are none of ours.
    const isFile = /^attachment/.test(response.headers.get('content-disposition') ?? '')
    return isFile ? await response.text() : await response.json()
  } catch {
    return undefined
  }
}

function isProblem(answer: unknown): answer is Problem {
  const { code, zh, en } = (answer ?? {}) as Partial<Problem>
  return [code, zh, en].every((one) => typeof one === 'string')
}

/** The token of a session that the answer opens, as it sets the cookie. */
function tokenIn(response: Response): string | null {
  const cookies = response.headers.getSetCookie()
  const found = cookies.map((cookie) => /^(?:__Host-)?beichen_session=([\w-]+)/.exec(cookie)?.[1])
  return found.find((one) => one !== undefined) ?? null
}
