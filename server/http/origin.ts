import type { FastifyRequest } from 'fastify'
import type { Origin } from '../shell.ts'
import { deviceOf } from './cookies.ts'

const LONGEST = 200

/** Where a request comes from. What a browser says of itself is kept short: it is for people to recognise it by. */
export function originOf(request: FastifyRequest): Origin {
  const agent = request.headers['user-agent'] ?? ''
  return { address: request.ip, agent: agent.slice(0, LONGEST), device: deviceOf(request) }
}
