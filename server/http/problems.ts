import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { type Problem, problemOf } from '#contract/problem.ts'
import { isTransient } from '../database/transient.ts'
import type { Refused } from '../refused.ts'
import type { Shell } from '../shell.ts'

/** Sends a refusal as a problem document. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}

/** Sends a no of a use case. */
export function sendRefused(reply: FastifyReply, { code, retryAfter, ...more }: Refused): FastifyReply {
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter))
  return sendProblem(reply, problemOf(code, more))
}

type Validation = { instancePath?: string; keyword?: string; params?: Record<string, unknown> }

/** Whatever goes wrong before or inside a use case, as a problem document; a defect is logged and tells nothing. */
export function onError(shell: Shell) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (error.validation) {
      const fields = error.validation.map(fieldOf)
      return sendProblem(reply, { ...problemOf('malformed', { fields, wrong: true }) })
    }
    if (error.statusCode === 413) return sendProblem(reply, problemOf('tooLarge'))
    if (error.statusCode === 415) return sendProblem(reply, problemOf('notJson'))
    if (error.statusCode === 429) return sendProblem(reply, problemOf('tooManyAttempts'))
    if (error.statusCode !== undefined && error.statusCode < 500)
      return sendProblem(reply, problemOf('malformed'))
    if (isTransient(error)) {
      shell.log.warn({ error }, 'the database is away')
      return sendProblem(reply.header('retry-after', '1'), problemOf('unavailable'))
    }
    shell.log.error({ error, url: request.routeOptions.url, requestId: request.id }, 'a defect')
    return sendProblem(reply, problemOf('defect', { about: request.id }))
  }
}

function fieldOf(one: Validation): string {
  const at = one.instancePath?.slice(1).replaceAll('/', '.') ?? ''
  const named = one.params?.missingProperty ?? one.params?.additionalProperty
  return [at, typeof named === 'string' ? named : ''].filter(Boolean).join('.') || 'body'
}
