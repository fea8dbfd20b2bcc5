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

/** The addresses of the window at the website, which has a document of its own. */
const ofService = /^\/service(?:[/?]|$)/

/** The pages: one document for the desks and one for customers, made anew for each answer, and the files that they name. */
export async function mountPages(app: FastifyInstance): Promise<void> {
  const root = fileURLToPath(new URL('../../dist/web', import.meta.url))
  const built = existsSync(`${root}/index.html`)
  if (built) {
    const partsOf = (document: string) => readFileSync(`${root}/${document}`, 'utf8').split(PLACE)
    const [desks, service] = [partsOf('index.html'), partsOf('service.html')]
    const send = (url: string, reply: FastifyReply) => sendPage(reply, ofService.test(url) ? service : desks)
    app.get('/', { schema: { hide: true } }, ({ url }, reply) => send(url, reply))
    app.get('/index.html', { schema: { hide: true } }, ({ url }, reply) => send(url, reply))
    await app.register(statics, {
      ...{ root, index: false, cacheControl: false, setHeaders: keepAsLong },
      // What the build wrote twice more, as small as it gets (scripts/pages/compressed-files.ts).
      preCompressed: true,
      // A document is sent with its number, or not at all.
      allowedPath: (path) => !path.endsWith('.html'),
    })
    app.setNotFoundHandler((request, reply) => {
      const isPage = ['GET', 'HEAD'].includes(request.method) && !request.url.startsWith('/api/')
      return isPage ? send(request.url, reply) : sendProblem(reply, problemOf('staleAddress'))
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
