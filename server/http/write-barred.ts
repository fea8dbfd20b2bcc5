import type { FastifyRequest } from 'fastify'
import type { DoorCode } from '#contract/door-words.ts'
import { isByCookie } from './cookies.ts'

/**
 * Why a write is not taken, whoever it comes from; null when nothing is against it. The cookie alone does not write: a
 * page of another site can have the browser send it, but neither with our origin nor with a header of our own.
 */
export function writeBarredBy(request: FastifyRequest): DoorCode | null {
  if (isFromElsewhere(request)) return 'notAllowed'
  return isByCookie(request) && request.headers['x-beichen'] !== '1' ? 'unmarkedWrite' : null
}

/** A write that a page of another site made the browser send. Cookies are strict already; this is the second lock. */
function isFromElsewhere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const origin = request.headers.origin
  if (origin === undefined || origin === 'null') return origin === 'null'
  return URL.parse(origin)?.host !== request.headers.host
}
