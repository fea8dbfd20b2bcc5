import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { rightOf } from '#contract/access/rights.ts'
import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '#contract/endpoint.ts'
import type { FileGiven } from '#contract/file.ts'
import { problem } from '#contract/problem.ts'
import type { Outcome } from '#domain/outcome.ts'
import { noteFirstStep } from '../home/first-steps.ts'
import { type Refused, refused } from '../refused.ts'
import { whoAsks } from '../session/who-asks.ts'
import type { Call, Shell } from '../shell.ts'
import { barredBy } from './barred.ts'
import { tokenOf } from './cookies.ts'
import { originOf } from './origin.ts'
import { sendRefused } from './problems.ts'
import { sendFile } from './send-file.ts'
import { unfitTextIn } from './unfit-text.ts'
import { writeBarredBy } from './write-barred.ts'

export type Door = { readonly request: FastifyRequest; readonly reply: FastifyReply }

export type UseCase<E extends Endpoint> = (
  call: Call<ParamsOf<E>, QueryOf<E>, BodyOf<E>>,
  door: Door,
) => Promise<Outcome<AnswerOf<E>, Refused>>

const writes = ['POST', 'PUT', 'PATCH', 'DELETE']

/** Opens an endpoint: who asks is found, what is asked has been checked against the contract, the answer goes out by it. */
export function mount<E extends Endpoint>(
  app: FastifyInstance,
  shell: Shell,
  endpoint: E,
  use: UseCase<E>,
): void {
  const right = rightOf(endpoint)
  if (!right) throw new Error(`nobody has said who may ask for ${endpoint.name}: contract/access/rights.ts`)
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    schema: schemaOf(endpoint),
    // Before the form is looked at: who may not ask learns nothing of what would have fitted.
    preValidation: async (request, reply) => {
      const wrongWrite = writes.includes(endpoint.method) ? writeBarredBy(request) : null
      if (wrongWrite) return sendRefused(reply, refused(wrongWrite))
      const now = shell.now()
      const who = await whoAsks(shell.pool, tokenOf(request), now)
      const barred = barredBy(right, who, now)
      if (barred) return sendRefused(reply, refused(barred))
      asking.set(request, { who, now })
    },
    handler: async (request, reply) => {
      const { who, now } = askedBy(request)
      const unfit = [request.params, request.query, endpoint.takes ? null : request.body].flatMap((part) =>
        unfitTextIn(part),
      )
      const requestId = requestIdOf(request)
      const seen = seenOf(request)
      if (requestId === null || seen === null || unfit.length > 0) {
        const fields = [...unfit, ...headersNotUnderstood(requestId, seen)]
        return sendRefused(reply, { code: 'malformed', fields, wrong: true })
      }
      const { params, query, body } = request as Pick<
        Call<ParamsOf<E>, QueryOf<E>, BodyOf<E>>,
        'params' | 'query' | 'body'
      >
      const outcome = await use(
        { params, query, body, who, now, from: originOf(request), requestId, ...seen },
        { request, reply },
      )
      if (!outcome.ok) return sendRefused(reply, outcome.no)
      noteFirstStep(endpoint.name, who, shell)
      if (endpoint.file) return sendFile(reply, endpoint.file, outcome.value as FileGiven)
      return reply.send(outcome.value)
    },
  })
}

function headersNotUnderstood(requestId: string | null, seen: unknown): readonly string[] {
  return [...(requestId === null ? ['Idempotency-Key'] : []), ...(seen === null ? ['If-Match'] : [])]
}

/** Bytes are looked at by whoever takes them. */
const anything = { description: 'bytes' }

/** The endpoint as the framework checks it and the document describes it. */
function schemaOf({ name, zh, en, tag, params, query, body, takes, answer, file }: Endpoint) {
  return {
    operationId: name,
    summary: `${zh} · ${en}`,
    tags: [tag],
    ...(params ? { params } : {}),
    ...(query ? { querystring: query } : {}),
    ...(body ? { body } : {}),
    ...(takes ? { body: { content: { [takes]: { schema: anything } } } } : {}),
    response: {
      200: file ? { content: { [file]: { schema: answer } } } : answer,
      default: { content: { 'application/problem+json': { schema: problem } } },
    },
  }
}

/** Who each request that is under way comes from, and its one now. */
const asking = new WeakMap<FastifyRequest, Pick<Call, 'who' | 'now'>>()

function askedBy(request: FastifyRequest): Pick<Call, 'who' | 'now'> {
  const known = asking.get(request)
  if (!known) throw new Error('a request came past the door')
  return known
}

/** The version that the client has read, where it says so; null when it says so in a way that we do not understand. */
function seenOf({ headers, method }: FastifyRequest): Pick<Call, 'seen'> | null {
  const given = headers['if-match']
  if (given === undefined || !writes.includes(method)) return {}
  const version = /^"?([0-9]{1,9})"?$/.exec(given)?.[1]
  return version === undefined ? null : { seen: Number(version) }
}

/**
 * The client's own number for the request, so that repeating it does nothing twice; null when it is no number we can
 * keep: to pass over it would leave the client believing that it may repeat.
 */
function requestIdOf({ headers, method }: FastifyRequest): string | null {
  const given = headers['idempotency-key']
  if (given === undefined || !writes.includes(method)) return randomUUID()
  return typeof given === 'string' && /^[\w.:-]{8,100}$/.test(given) ? given : null
}
