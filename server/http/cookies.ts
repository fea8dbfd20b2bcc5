import type { FastifyReply, FastifyRequest } from 'fastify'

const NAME = 'beichen_session'
const DEVICE = 'beichen_device'
const YEAR = 365 * 86_400

/** The session token a request carries: in the cookie, or for programs in the Authorization header. */
export function tokenOf(request: FastifyRequest): string | null {
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1]
  return bearer ?? request.cookies[NAME] ?? null
}

/** Gives the browser its session: unreadable for scripts, not sent from other sites. */
export function setToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.setCookie(NAME, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  })
}

/** Takes the session back. */
export function clearToken(reply: FastifyReply): void {
  void reply.clearCookie(NAME, { path: '/' })
}

/** What the browser keeps since somebody signed in there; null when nobody has. */
export function deviceOf(request: FastifyRequest): string | null {
  const device = request.cookies[DEVICE]
  return device !== undefined && /^[\w-]{43}$/.test(device) ? device : null
}

/** Lets the browser be known again, so that guessing from elsewhere does not shut its person out. It opens nothing. */
export function setDevice(request: FastifyRequest, reply: FastifyReply, device: string): void {
  void reply.setCookie(DEVICE, device, {
    path: '/api/session',
    maxAge: YEAR,
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  })
}
