import type { FastifyInstance } from 'fastify'
import type { Hub } from '../live/hub.ts'
import { refused } from '../refused.ts'
import { findSession } from '../session/session-store.ts'
import type { Shell } from '../shell.ts'
import { tokenOf } from './cookies.ts'
import { sendRefused } from './problems.ts'

/** Live changes as server-sent events: only that a case changed, never its content; the page asks for that itself. */
export function mountLive(app: FastifyInstance, shell: Shell, hub: Hub): void {
  app.get('/api/live', { schema: { hide: true } }, async (request, reply) => {
    const token = tokenOf(request)
    const who = token === null ? null : await findSession(shell.pool, token, shell.now())
    if (!who?.acting) return sendRefused(reply, refused('notSignedIn'))
    if (who.mustEnrol) return sendRefused(reply, refused('secondFactorNeeded'))
    reply.hijack()
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    reply.raw.write('retry: 1000\n\n')
    const { organisation } = who.acting
    const leave = hub.join({ organisation, tokenHash: who.tokenHash, response: reply.raw })
    request.raw.on('close', leave)
  })
}
