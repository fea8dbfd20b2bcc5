import { createSign, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'

type Claims = Readonly<Record<string, unknown>>

/** A provider of single sign-on on this machine: a real one, at which whoever comes is signed in as the tests say. */
export type IdentityProvider = {
  readonly issuer: string
  readonly environment: (publicAddress: string) => Readonly<Record<string, string>>
  /** Who comes there from now on, and by which methods they are let in. */
  readonly seat: (subject: string, methods?: readonly string[]) => void
  /** What becomes of the id_token on its way: other claims, signed by the provider or by somebody else; null: nothing. */
  readonly forge: (change: ((claims: Claims) => Claims) | null, by?: 'provider' | 'stranger') => void
  /** Goes where the browser is sent, and gives the address with which it comes back. */
  readonly visit: (url: string) => Promise<URL>
  readonly stop: () => Promise<void>
}

const CLIENT = 'beichen'
const SECRET = 'a-secret-between-the-two-of-them'

/** Starts the provider; `backAt` is where it sends people back to. */
export async function identityProvider(backAt: string): Promise<IdentityProvider> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const own = keyPair()
  const stranger = keyPair()
  let guest: { readonly subject: string; readonly methods: readonly string[] } = { subject: '', methods: [] }
  let forging: ((token: string) => string) | null = null
  const provider = new Provider(issuer, configuration(backAt, own.jwk))
  provider.use(async (ctx, next) => {
    if (ctx.path.startsWith('/interaction/'))
      return void (await provider.interactionFinished(ctx.req, ctx.res, {
        login: { accountId: guest.subject, amr: [...guest.methods] },
      }))
    await next()
    const answer = ctx.body as { id_token?: string } | undefined
    if (ctx.path === '/token' && forging && answer?.id_token) answer.id_token = forging(answer.id_token)
  })
  server.on('request', provider.callback())
  return {
    issuer,
    environment: (publicAddress) => ({
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT,
      OIDC_CLIENT_SECRET: SECRET,
      OIDC_NAME: '统一认证',
      BEICHEN_URL: publicAddress,
    }),
    seat: (subject, methods = ['pwd']) => {
      guest = { subject, methods }
    },
    forge: (change, by = 'provider') => {
      const { sign } = by === 'provider' ? own : stranger
      forging = change && ((token) => sign(change(claimsIn(token))))
    },
    visit: (url) => visit(url, issuer),
    stop: () => stopped(server),
  }
}

function configuration(backAt: string, key: object): Configuration {
  return {
    clients: [{ client_id: CLIENT, client_secret: SECRET, redirect_uris: [backAt] }],
    jwks: { keys: [key] },
    cookies: { keys: ['cookies of the tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    claims: { openid: ['sub', 'email', 'name', 'amr'] },
    conformIdTokenClaims: false,
    // The provider says of everybody that they are the administrator: nobody here is to believe a name.
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: 'administrator@beichen.example', name: 'administrator' }),
    }),
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc
      const grant = new provider.Grant({
        ...(client ? { clientId: client.clientId } : {}),
        ...(session?.accountId ? { accountId: session.accountId } : {}),
      })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  }
}

function keyPair() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const kid = 'the-key'
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const sign = (claims: Claims) => {
    const text = `${part({ alg: 'RS256', typ: 'JWT', kid })}.${part(claims)}`
    return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`
  }
  return { jwk, sign }
}

function claimsIn(token: string): Claims {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Claims
}

/** As a browser does: from one address to the next, with what each lets it keep. */
async function visit(url: string, issuer: string): Promise<URL> {
  const kept = new Map<string, string>()
  let at = new URL(url)
  while (at.origin === issuer) {
    const cookie = [...kept].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      kept.set(name, value)
    }
    const next = answer.headers.get('location')
    if (next === null) throw new Error(`the provider says ${answer.status}: ${await answer.text()}`)
    at = new URL(next, at)
  }
  return at
}

async function stopped(server: Server): Promise<void> {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}
