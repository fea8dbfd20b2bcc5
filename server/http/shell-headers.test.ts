import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { caseShell } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { personIn, secret } from '../session/entered.fixture.ts'
import { openDoor } from './app.ts'

const now = instant('2026-11-23T09:00:00+08:00')
let database: TestDatabase
let app: Awaited<ReturnType<typeof openDoor>>
beforeAll(async () => {
  database = await freshDatabase()
  const shell = await caseShell(database.pool, now)
  await personIn(database.pool, 'someone', now)
  app = await openDoor(shell, null, ['127.0.0.0/8'])
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

const policyOf = (headers: Readonly<Record<string, unknown>>) => String(headers['content-security-policy'])

describe('every answer', () => {
  test.each([
    ['a page', '/'],
    ['a page by another address', '/cases/26010143000000016'],
    ['the document under its own name', '/index.html'],
    ['the viewer of the API document', '/api/docs/'],
    ['the API document', '/api/openapi.json'],
    ['a yes', '/api/first-run'],
    ['a no', '/api/cases'],
    ['an address that is not there', '/api/nowhere'],
    ['an address that cannot be read', '/%c0%ae'],
    ['what people are told live', '/api/live'],
  ])(
    '%s stands in no frame, is what it says it is, and tells no other site where it came from',
    async (_what, url) => {
      const { headers } = await app.inject({ url })
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(headers['permissions-policy']).toContain('camera=()')
      const policy = policyOf(headers)
      for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"]) {
        expect(policy).toContain(part)
      }
      expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
      expect(policy.includes('unsafe-inline')).toBe(url.startsWith('/api/docs'))
    },
  )

  test('is kept by nobody when it was given to one person', async () => {
    for (const url of ['/', '/api/first-run', '/api/cases']) {
      expect([url, (await app.inject({ url })).headers['cache-control']]).toEqual([url, 'no-store'])
    }
  })
})

test('each page has a number of its own, and only what it carries it', async () => {
  const pages = [await app.inject({ url: '/' }), await app.inject({ url: '/sign-in' })]
  const numbers = pages.map(({ headers }) => /'nonce-([\w-]{24})'/.exec(policyOf(headers))?.[1])
  expect(new Set(numbers).size).toBe(2)
  for (const [index, { body }] of pages.entries()) {
    const carried = [...body.matchAll(/nonce="([^"]*)"/g)].map(([, number]) => number)
    expect(carried.length).toBeGreaterThan(1)
    expect(new Set(carried)).toEqual(new Set([numbers[index]]))
  }
  const policy = policyOf(pages[0]?.headers ?? {})
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).toContain("form-action 'self'")
  expect(policy).toContain("object-src 'none'")
})

describe('by https', () => {
  const byHttps = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7' }
  const payload = { login: 'someone', password: secret }

  test('whoever came is told to come so again; by http that would promise what is not there', async () => {
    const told = (headers: Readonly<Record<string, string>>) =>
      app.inject({ url: '/', headers }).then((answer) => answer.headers['strict-transport-security'])
    expect(await told(byHttps)).toBe('max-age=31536000')
    expect(await told({})).toBeUndefined()
  })

  test('the session has a name that no neighbour and nobody on the way can set', async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/session', headers: byHttps, payload })
    const cookies = [answer.headers['set-cookie'] ?? []].flat()
    expect(cookies[0]).toMatch(
      /^__Host-beichen_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect(cookies[1]).toMatch(
      /^__Secure-beichen_device=.*; Path=\/api\/session; HttpOnly; Secure; SameSite=Strict$/,
    )
    const token = answer.cookies[0]?.value ?? ''
    const asked = (name: string) =>
      app.inject({ url: '/api/session', headers: { ...byHttps, cookie: `${name}=${token}` } })
    expect((await asked('__Host-beichen_session')).statusCode).toBe(200)
    expect((await asked('beichen_session')).statusCode).toBe(401)
    const headers = { ...byHttps, cookie: `__Host-beichen_session=${token}`, 'x-beichen': '1' }
    const left = await app.inject({ method: 'DELETE', url: '/api/session', headers })
    expect(left.headers['set-cookie']).toMatch(/^__Host-beichen_session=; .*Path=\/.*Secure/)
  })
})
