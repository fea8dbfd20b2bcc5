import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import statics from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { problemOf } from '#contract/problem.ts'
import { pagePolicy } from './content-policy.ts'
import { sendProblem } from './problems.ts'

/** What `vite build` writes where the number of the answer belongs (vite.config.ts). */
const PLACE = '__NONCE__'

/** The pages: one document for all of them, made anew for each answer, and the files that it names. */
export async function mountPages(app: FastifyInstance): Promise<void> {
  const root = fileURLToPath(new URL('../../dist/web', import.meta.url))
  const built = existsSync(`${root}/index.html`)
  if (built) {
    const parts = readFileSync(`${root}/index.html`, 'utf8').split(PLACE)
    const send = (reply: FastifyReply) => sendPage(reply, parts)
    app.get('/', { schema: { hide: true } }, (_request, reply) => send(reply))
    app.get('/index.html', { schema: { hide: true } }, (_request, reply) => send(reply))
    await app.register(statics, {
      ...{ root, index: false, cacheControl: false, setHeaders: keepAsLong },
      // What the build wrote twice more, as small as it gets (scripts/pages/compressed-files.ts).
      preCompressed: true,
    })
    app.setNotFoundHandler((request, reply) => {
      const isPage = ['GET', 'HEAD'].includes(request.method) && !request.url.startsWith('/api/')
      return isPage ? send(reply) : sendProblem(reply, problemOf('staleAddress'))
    })
  } else app.setNotFoundHandler((_request, reply) => sendProblem(reply, problemOf('staleAddress')))
}

/** Kept by nobody: a page from yesterday carries yesterday's number. */
function sendPage(reply: FastifyReply, parts: readonly string[]): FastifyReply {
  const nonce = randomBytes(18).toString('base64url')
  return reply
    .header('content-security-policy', pagePolicy(nonce))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(parts.join(nonce))
}

/** Files with a hash in their name never change. */
function keepAsLong(reply: FastifyReply, path: string): void {
  const hashed = path.includes(`${sep}assets${sep}`)
  void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
}
