import { existsSync } from 'node:fs'
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import statics from '@fastify/static'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { problemOf } from '#contract/problem.ts'
import type { CaseShell } from '../case/perform-move.ts'
import type { Hub } from '../live/hub.ts'
import { mountAll } from '../routes.ts'
import { mountLive } from './live.ts'
import { onError, sendProblem } from './problems.ts'
import { withTuplesOfToday } from './tuples.ts'

const MOST_BYTES = 512 * 1024

/** Refuse what the contract does not name, and change nothing in what it does. */
const strict = {
  removeAdditional: false,
  coerceTypes: false,
  useDefaults: false,
  allErrors: true,
  // 0.07 / 0.01 is 7.000000000000001: without this, many an amount in whole fen would be no multiple of a fen.
  multipleOfPrecision: 4,
} as const

/** The whole door: pages, API, its document, live changes. */
export async function openDoor(
  shell: CaseShell,
  hub: Hub | null,
  proxies: readonly string[] = [],
): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: MOST_BYTES,
    forceCloseConnections: true,
    // Whoever may name another address than their own passes every limit by address.
    trustProxy: proxies.length > 0 && [...proxies],
    ajv: { customOptions: strict },
    // An address that cannot be decoded never reaches a route.
    frameworkErrors: (_error, _request, reply) => void sendProblem(reply, problemOf('malformed')),
  })
  app.setErrorHandler(onError(shell))
  // Only JSON is read; the framework would also take plain text.
  app.removeContentTypeParser('text/plain')
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: { directives: policy },
    strictTransportSecurity: false,
  })
  await app.register(swagger, {
    openapi,
    transformObject: (made) => withTuplesOfToday('openapiObject' in made ? made.openapiObject : {}),
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
  mountAll(app, shell)
  if (hub) mountLive(app, shell, hub)
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  await mountPages(app)
  return app
}

// Ant Design writes its styles into the page; scripts come from our own files only.
const policy = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
}

const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Beichen 北辰',
    version: '1',
    description:
      'Customer service of an operator and its service providers. Sign in with POST /api/session; the cookie, or its ' +
      'value as a bearer token, goes with every request. Send an Idempotency-Key (8 to 100 letters, digits and ' +
      '. : _ -) when you take a case in or make a move: a repeated request then gets its first answer. ' +
      'Refusals are problem documents (RFC 9457) with a stable code.',
  },
} as const

async function mountPages(app: FastifyInstance): Promise<void> {
  const root = fileURLToPath(new URL('../../dist/web', import.meta.url))
  const built = existsSync(`${root}/index.html`)
  if (built)
    await app.register(statics, { root, index: 'index.html', cacheControl: false, setHeaders: keepAsLong })
  app.setNotFoundHandler((request, reply) => {
    const page = ['GET', 'HEAD'].includes(request.method) && !request.url.startsWith('/api/') && built
    return page ? reply.sendFile('index.html') : sendProblem(reply, problemOf('staleAddress'))
  })
}

/** Files with a hash in their name never change; the page that names them is asked for anew each time. */
function keepAsLong(reply: FastifyReply, path: string): void {
  const hashed = path.includes(`${sep}assets${sep}`)
  void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
}
