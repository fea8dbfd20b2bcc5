import cookie from '@fastify/cookie'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import fastify, { type FastifyInstance } from 'fastify'
import { problemOf } from '#contract/problem.ts'
import type { WithFiles } from '../attachment/file-store.ts'
import type { WithVerifier } from '../audit/begin-verification.ts'
import type { CaseShell } from '../case/perform-move.ts'
import type { Hub } from '../live/hub.ts'
import { mountPresence } from '../presence/mount-presence.ts'
import { presence } from '../presence/presence.ts'
import { mountAll } from '../routes.ts'
import { compilersFactory } from './compile-once.ts'
import { documentPolicy } from './content-policy.ts'
import { mountLive, sayPlace } from './live.ts'
import { mountPages } from './pages.ts'
import { onError, sendProblem } from './problems.ts'
import { shellHeaders, withHeaders } from './shell-headers.ts'
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
  shell: CaseShell & WithFiles & WithVerifier,
  hub: Hub | null,
  proxies: readonly string[] = [],
): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: MOST_BYTES,
    forceCloseConnections: true,
    // Whoever may name another address than their own passes every limit by address.
    trustProxy: proxies.length > 0 && [...proxies],
    ajv: { customOptions: strict },
    schemaController: { compilersFactory },
    // An address that cannot be decoded never reaches a route.
    frameworkErrors: (_error, _request, reply) =>
      void sendProblem(withHeaders(reply), problemOf('malformed')),
  })
  app.setErrorHandler(onError(shell))
  shellHeaders(app)
  if (hub) sayPlace(app, hub)
  // Only JSON is read; the framework would also take plain text.
  app.removeContentTypeParser('text/plain')
  await app.register(cookie)
  await app.register(swagger, {
    openapi,
    transformObject: (made) => withTuplesOfToday('openapiObject' in made ? made.openapiObject : {}),
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: documentPolicy })
  mountAll(app, shell)
  mountPresence(app, shell, hub?.presence ?? presence(null))
  if (hub) mountLive(app, shell, hub)
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  await mountPages(app)
  return app
}

const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Beichen 北辰',
    version: '1',
    description:
      'Customer service of an operator and its service providers. Sign in with POST /api/session; the cookie, or its ' +
      'value as a bearer token, goes with every request; a write with the cookie also needs the header X-Beichen: 1. ' +
      'Send an Idempotency-Key (8 to 100 letters, digits and . : _ -) when you take a case in or make a move: a repeated request then gets its first answer. ' +
      'Refusals are problem documents (RFC 9457) with a stable code.',
  },
} as const
