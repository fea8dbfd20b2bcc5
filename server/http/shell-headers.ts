import type { FastifyInstance, FastifyReply } from 'fastify'

const YEAR = 365 * 86_400

/** What no page of ours needs of a machine. */
const unused =
  'accelerometer autoplay camera display-capture geolocation gyroscope magnetometer microphone midi payment usb'

/** What a browser may do with an answer that is no page: nothing but read it. */
const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

/** What every answer tells the browser. A page says more of itself (content-policy.ts). */
const always: Readonly<Record<string, string>> = {
  'content-security-policy': nothing,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': unused
    .split(' ')
    .map((one) => `${one}=()`)
    .join(', '),
  'x-dns-prefetch-control': 'off',
  'x-permitted-cross-domain-policies': 'none',
}

/** It is what it says it is, comes from us, stands in no frame, and may do nothing more than said. */
export function shellHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    withHeaders(reply)
    // Only whoever came by https is told to come by https again.
    if (request.protocol === 'https') reply.header('strict-transport-security', `max-age=${YEAR}`)
    // What is answered to one person is kept for nobody, not even for them after they have left.
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
}

/** The same on an answer that comes before any route. */
export function withHeaders(reply: FastifyReply): FastifyReply {
  return reply.headers(always)
}
