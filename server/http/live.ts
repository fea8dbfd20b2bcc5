import type { FastifyInstance } from 'fastify'
import type { Hub } from '../live/hub.ts'
import { refused } from '../refused.ts'
import { whoAsks } from '../session/who-asks.ts'
import type { Shell } from '../shell.ts'
import { tokenOf } from './cookies.ts'
import { sendRefused } from './problems.ts'

/** Where a page goes on that had to open the stream anew; the browser itself says it in a header. */
const afterInAddress = /[?&]after=([\w-]{1,40})(?:&|$)/

/** Every answer says where the stream was before anything was read for it: a page that joins there misses nothing. */
export function sayPlace(app: FastifyInstance, hub: Hub): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('x-beichen-live', hub.place())
  })
}

/** Live changes as server-sent events: only that a case changed, never its content; the page asks for that itself. */
export function mountLive(app: FastifyInstance, shell: Shell, hub: Hub): void {
  app.get('/api/live', { schema: { hide: true } }, async (request, reply) => {
    const who = await whoAsks(shell.pool, tokenOf(request), shell.now())
    if (!who?.acting) return sendRefused(reply, refused('notSignedIn'))
    if (who.scopes && !who.scopes.includes('cases:read')) return sendRefused(reply, refused('keyMayNot'))
    if (who.mustEnrol) return sendRefused(reply, refused('secondFactorNeeded'))
    reply.hijack()
    // What every answer tells the browser; a stream of our own making would go out without it.
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value)
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    reply.raw.write('retry: 1000\n\n')
    const { person, tokenHash } = who
    const { organisation } = who.acting
    const heard = request.headers['last-event-id'] ?? afterInAddress.exec(request.url)?.[1] ?? null
    const listener = { person, organisation, tokenHash, response: reply.raw }
    const leave = hub.join(listener, typeof heard === 'string' ? heard.slice(0, 40) : null)
    request.raw.on('close', leave)
  })
}
