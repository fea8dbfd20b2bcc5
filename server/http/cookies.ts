import type { FastifyReply, FastifyRequest } from 'fastify'

const NAME = 'beichen_session'

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
