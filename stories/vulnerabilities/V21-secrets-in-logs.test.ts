import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BACK_AT } from '../testing/by-provider.ts'
import { type IdentityProvider, identityProvider } from '../testing/identity-provider.ts'
import { type ServerProcess, serverProcess } from '../testing/server-process.ts'
import { type Secrets, talkativeDay } from './a-talkative-day.ts'

let provider: IdentityProvider
let server: ServerProcess
let secrets: Secrets
/** What the server said from its start to its end, and what its database wrote down beside it. */
let said: string
let written: string
beforeAll(async () => {
  provider = await identityProvider(`${BACK_AT}/sign-in/single-sign-on`)
  server = await serverProcess({ environment: { ...provider.environment(BACK_AT), LOG_LEVEL: 'trace' } })
  const link = server.link() ?? ''
  secrets = await talkativeDay(server, provider)
  await server.stop()
  said = server.said()
  written = logsOf(server.dataDirectory)
  secrets.set('the link of the first run', link)
  for (const name of ['secrets.key', 'password'])
    secrets.set(name, readFileSync(join(server.dataDirectory, name), 'utf8').trim())
})
afterAll(async () => {
  await server?.remove()
  await provider?.stop()
})

function logsOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((name) => name.endsWith('.log'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}

/** A text as it may stand in a line: as it is, in an address, in JSON, in base64. */
function formsOfText(text: string): readonly string[] {
  const json = JSON.stringify(text).slice(1, -1)
  const escaped = json.replace(/[^ -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return [text, encodeURIComponent(text), json, escaped, Buffer.from(text).toString('base64')]
}

/** The lines about what went on: those that announce the server are for whoever started it. */
const linesOf = (text: string) => text.split('\n').filter((line) => line.startsWith('{'))

test('it was a day of which a log is told: defects, lost connections, a provider that says no', () => {
  expect(linesOf(said).filter((line) => line.includes('"a defect"')).length).toBeGreaterThanOrEqual(5)
  expect(said).toContain('a database connection was lost')
  expect(said).toContain('single sign-on did not succeed')
  expect(written).toContain('violates check constraint')
  expect(secrets.size).toBeGreaterThan(35)
  for (const [what, text] of secrets) expect([what, text.length > 3]).toEqual([what, true])
})

describe('none of it stands there', () => {
  test('not in what the server says, at its most talkative', () => {
    // The link of the first run is said once, to whoever started the server for the first time; it is good once.
    const lines = linesOf(said).join('\n')
    const found = [...secrets].filter(([, text]) => formsOfText(text).some((form) => lines.includes(form)))
    expect(found).toEqual([])
    expect(said.split(secrets.get('the link of the first run') ?? '')).toHaveLength(2)
  })

  test('not in what its database writes down', () => {
    const found = [...secrets].filter(([, text]) => formsOfText(text).some((form) => written.includes(form)))
    expect(found).toEqual([])
  })

  test('and nobody writes a line of their own: each is JSON with what we said of it', () => {
    const announced = /^$|北辰|首次设置|first-run#|Ctrl-C|正在停止/
    for (const line of said.split('\n').filter((one) => !announced.test(one)))
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), msg: expect.any(String) })
    expect(said).not.toContain('"forged"')
  })

  test('of a defect there is where it happened and in which table', () => {
    const [defect = '{}'] = linesOf(said).filter((line) => line.includes('"a defect"'))
    expect(JSON.parse(defect)).toMatchObject({
      url: expect.stringMatching(/^\/api\//),
      error: {
        code: '23514',
        table: expect.any(String),
        at: expect.arrayContaining([expect.stringMatching(/server\//)]),
      },
    })
  })
})
