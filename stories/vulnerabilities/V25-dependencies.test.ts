import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askedIn, askRegistry, unanswered } from './advisories.ts'
import { type Allowed, allowed } from './allowed-advisories.ts'

const today = new Date().toISOString().slice(0, 10)
const day = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10)

/** The digest of each package of a lockfile, by name and version. */
function digestsIn(path: string): readonly (readonly [name: string, digest: string])[] {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
  type Locked = { readonly version: string; readonly integrity: string }
  const packages = Object.entries((JSON.parse(text) as { packages: Record<string, Locked> }).packages)
  return packages.filter(([at]) => at !== '').map(([at, one]) => [`${at}@${one.version}`, one.integrity])
}

describe('what is installed', () => {
  test('has no weakness that the registry knows and nobody has looked at; or it is said that it could not be asked', async () => {
    const asked = await askRegistry()
    if ('couldNotAsk' in asked)
      process.stdout.write(`THE REGISTRY COULD NOT BE ASKED ABOUT ADVISORIES: ${asked.couldNotAsk}\n`)
    else process.stdout.write(`advisories known of what is locked: ${asked.known.length}\n`)
    expect(unanswered(asked, allowed, today)).toEqual([])
  })

  test('is what is locked, digest by digest', () => {
    const locked = new Map(digestsIn('package-lock.json'))
    const known = digestsIn('node_modules/.package-lock.json').filter(([name]) => locked.has(name))
    expect(known.length).toBeGreaterThan(200)
    for (const [name, digest] of known) expect([name, digest]).toEqual([name, locked.get(name)])
  })

  test('is allowed with a reason, and for three months at most', () => {
    for (const { advisory, reason, until } of allowed) {
      expect(advisory).toMatch(/^GHSA(-[2-9cfghjmpqrvwx]{4}){3}$/)
      expect(reason.length).toBeGreaterThan(20)
      expect([until, until <= inDays(93)]).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/), true])
    }
  })
})

const advisory = 'GHSA-aaaa-bbbb-cccc'
const line = (more: Partial<Allowed> = {}): Allowed => ({
  ...{ name: 'pg', advisory, reason: 'not reached by anything of ours', until: inDays(7), ...more },
})

describe('a registry that knows something', () => {
  let registry: Server
  let address: string
  beforeAll(async () => {
    // Asked as npm asks; what it says of a package is found in our own lockfile by npm itself.
    registry = createServer((request, response) => {
      const isAsked = request.method === 'POST' && request.url === '/-/npm/v1/security/advisories/bulk'
      const found = { id: 1, url: `https://github.com/advisories/${advisory}`, title: 'SQL of others' }
      response.writeHead(isAsked ? 200 : 404, { 'content-type': 'application/json' })
      response.end(
        isAsked ? JSON.stringify({ pg: [{ ...found, severity: 'high', vulnerable_versions: '<99' }] }) : '{}',
      )
      request.resume()
    }).listen(0, '127.0.0.1')
    await once(registry, 'listening')
    address = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`
  })
  afterAll(() => registry?.close())

  test('is heard: the tests fail until somebody allows it, and again when the time is over', async () => {
    const asked = await askRegistry(address)
    expect(asked).toMatchObject({ known: [{ name: 'pg', advisory, severity: 'high' }] })
    expect(unanswered(asked, [], today)).toEqual([`pg ${advisory} (high): SQL of others`])
    expect(unanswered(asked, [line()], today)).toEqual([])
    expect(unanswered(asked, [line({ until: today })], today)).toHaveLength(1)
    expect(unanswered(asked, [line({ advisory: 'GHSA-dddd-eeee-ffff' })], today)).toHaveLength(2)
    expect(unanswered({ known: [] }, [line()], today)).toEqual([
      `pg ${advisory} is allowed and not there any more`,
    ])
  })

  test('one that is not there, or does not know of such questions, is told from one that knows of nothing', async () => {
    expect(await askRegistry('http://127.0.0.1:9/')).toEqual({
      couldNotAsk: expect.stringMatching(/127\.0\.0\.1:9/),
    })
    const refused = JSON.stringify({
      message: '405 Method Not Allowed',
      statusCode: 405,
      error: { summary: '' },
    })
    expect(askedIn(refused, 'x')).toEqual({ couldNotAsk: '405 Method Not Allowed' })
    expect(askedIn('no JSON', 'npm said nothing')).toEqual({ couldNotAsk: 'npm said nothing' })
    expect(askedIn('{"auditReportVersion":2,"vulnerabilities":{}}', 'x')).toEqual({ known: [] })
    expect(unanswered({ couldNotAsk: 'away' }, [line({ until: today })], today)).toHaveLength(1)
  })
})
