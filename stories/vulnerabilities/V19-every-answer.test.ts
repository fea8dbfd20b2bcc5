import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtPages } from '../browser/built-pages.ts'
import { type OpenDoor, openDoor } from '../door/open-door.ts'
import { BACK_AT } from '../testing/by-provider.ts'
import { granted, tokenIn } from '../testing/client.ts'
import { type IdentityProvider, identityProvider } from '../testing/identity-provider.ts'
import { ADMIN, desks, PASSWORD } from '../testing/operator.ts'
import { codeOf } from '../testing/telephone.ts'
import { everybodyAt } from './everybody.ts'
import { realRoutes } from './real-routes.ts'

let provider: IdentityProvider
let door: OpenDoor
let routes: readonly string[]
beforeAll(async () => {
  builtPages()
  provider = await identityProvider(`${BACK_AT}/sign-in/single-sign-on`)
  door = await openDoor({ ...provider.environment(BACK_AT), BEICHEN_PROXIES: '127.0.0.1' })
  routes = await realRoutes(door.shell)
})
afterAll(async () => {
  await door?.shut()
  await provider?.stop()
})

const byHttps = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7' }

/** The answer to a request of a route, whatever it is; a stream is left as soon as its head has come. */
async function answerOf(route: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  const [method = '', path = ''] = route.split(' ')
  const filled = path.replace(':number', door.number).replace(/:\w+/g, 'x').replace('*', 'icon.svg')
  const body = method === 'GET' || method === 'DELETE' ? {} : { body: '{}' }
  const type = { 'content-type': 'application/json', 'idempotency-key': 'every-answer' }
  const answer = await fetch(`${door.address}${filled}`, {
    ...{ method, redirect: 'manual', ...body },
    headers: { ...('body' in body ? type : {}), ...headers },
  })
  await answer.body?.cancel()
  return answer
}

/** What is wrong with the head of an answer. */
function wrongIn(path: string, { headers }: Response): readonly string[] {
  const policy = headers.get('content-security-policy') ?? ''
  const isDocument = path.startsWith('/api/docs')
  const wanted = {
    'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
    'x-content-type-options': /^nosniff$/,
    'x-frame-options': /^DENY$/,
    'referrer-policy': /^same-origin$/,
    'cross-origin-opener-policy': /^same-origin$/,
    'cross-origin-resource-policy': /^same-origin$/,
    'permissions-policy': /camera=\(\).*microphone=\(\)/,
    'strict-transport-security': /^max-age=31536000$/,
    ...(path.startsWith('/api/') && !isDocument ? { 'cache-control': /^no-store$/ } : {}),
  }
  const missing = Object.entries(wanted).filter(([name, form]) => !form.test(headers.get(name) ?? ''))
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? `'none'`
  return [
    ...missing.map(([name]) => `${name}: ${headers.get(name)}`),
    ...(["'self'", "'none'"].includes(scripts) ? [] : [`script-src ${scripts}`]),
    ...(/unsafe-eval|\*|https?:/.test(policy) ? [policy] : []),
    ...(policy.includes('unsafe-inline') && !isDocument ? [policy] : []),
    ...['server', 'x-powered-by', 'access-control-allow-origin'].filter((name) => headers.has(name)),
  ]
}

describe('every answer of every route', () => {
  test('is in the shell, whoever asks and whatever comes of it', async () => {
    const statuses = new Map<number, number>()
    for (const route of routes)
      for (const token of [null, (await everybodyAt(door)).token]) {
        const answer = await answerOf(
          route,
          token ? { ...byHttps, authorization: `Bearer ${token}` } : byHttps,
        )
        expect([route, wrongIn(route.split(' ')[1] ?? '', answer)]).toEqual([route, []])
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      }
    process.stdout.write(
      `${routes.length} routes, answers: ${[...statuses]
        .sort()
        .map((one) => one.join(' × '))
        .join(', ')}\n`,
    )
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 401, 404]))
    expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([])
  })
})

/** Does everything that gives a browser a cookie or takes one back; gives the lines that say so. */
async function allCookies(
  headers: Readonly<Record<string, string>>,
  login: string,
): Promise<readonly string[]> {
  const given: string[] = []
  const send = async (method: string, path: string, body: object | null, token: string | null = null) => {
    const answer = await fetch(`${door.address}${path}`, {
      method,
      headers: {
        ...headers,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    given.push(...answer.headers.getSetCookie())
    return {
      headers: answer.headers,
      status: answer.status,
      body: (await answer.json()) as Record<string, string>,
    }
  }
  const memberships = [{ organisation: desks.window, roles: ['agent'] }]
  const admin = door.operator.admin
  const made = granted(
    await admin.post<{ invitation: { token: string } }>('/api/people', { login, name: login, memberships }),
  )
  const entered = await send('POST', '/api/invitations', { token: made.invitation.token, password: PASSWORD })
  const signed = await send('POST', '/api/session', { login, password: PASSWORD })
  const token = tokenIn(signed) ?? tokenIn(entered)
  await send('PUT', '/api/session/password', { current: PASSWORD, password: `${PASSWORD}-${login}` }, token)
  const again = await send('POST', '/api/session', { login, password: `${PASSWORD}-${login}` })
  const { body } = await send('POST', '/api/session/factor', null, tokenIn(again))
  await send('PUT', '/api/session/factor', { code: codeOf(body.secret ?? '') }, tokenIn(again))
  await send('POST', '/api/single-sign-on', null)
  await send('PUT', '/api/single-sign-on', { returned: 'code=x' })
  const half = (await send('POST', '/api/session', { login: ADMIN, password: PASSWORD })).body.half
  const code = door.operator.telephone.recoveryCodes[login.endsWith('s') ? 0 : 1]
  const full = await send('POST', '/api/session/code', { half, code })
  await send('DELETE', '/api/session', null, tokenIn(full))
  return given
}

describe('every cookie', () => {
  test.each([
    ['http', {}, /^beichen_\w+$/],
    ['https', byHttps, /^__(Host-beichen_session|Secure-beichen_(device|sign_on))$/],
  ] as const)('by %s is out of reach for scripts and other sites', async (scheme, headers, names) => {
    const given = await allCookies(headers, `cookies-${scheme}`)
    expect(given.length).toBeGreaterThan(8)
    const seen = new Set<string>()
    for (const line of given) {
      const [named = '', ...flags] = line.split('; ')
      const [name = ''] = named.split('=')
      seen.add(name)
      expect([line, name]).toEqual([line, expect.stringMatching(names)])
      expect(flags).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Strict']))
      expect([line, flags.includes('Secure')]).toEqual([line, scheme === 'https'])
      expect([line, flags.some((flag) => flag.startsWith('Domain'))]).toEqual([line, false])
      const path = name.endsWith('session')
        ? '/'
        : name.endsWith('device')
          ? '/api/session'
          : '/api/single-sign-on'
      expect(flags).toContain(`Path=${path}`)
    }
    expect(seen.size).toBe(3)
  })
})

describe('what was built for the browser', () => {
  const folder = fileURLToPath(new URL('../../dist/web/', import.meta.url))
  const files = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name))

  test('has no script and no style within the page', () => {
    const page = readFileSync(`${folder}index.html`, 'utf8')
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:|https?:/i)
  })

  test('holds no sources, no settings of the server and nothing of the machine it was built on', () => {
    expect(files().filter((name) => name.endsWith('.map'))).toEqual([])
    const told =
      /sourceMappingURL=|process\.env\.|OIDC_|DATABASE_URL|BEICHEN_|postgres:\/\/|-----BEGIN (?!CERTIFICATE)|file:\/\/\/|\/node_modules\//
    for (const name of files().filter((one) => /\.(js|css|html)$/.test(one)))
      expect([name, told.exec(readFileSync(`${folder}${name}`, 'utf8'))?.[0] ?? null]).toEqual([name, null])
  })
})
