import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { problemOf } from '#contract/problem.ts'
import { run } from './run.ts'
import type { Terminal } from './terminal.ts'

type Answer = { status?: number; body: unknown; cookie?: string }
type Seen = { method?: string; url?: string; headers: IncomingMessage['headers']; body: string }

const number = '26112343000000012'
const me = { person: 'p', login: 'a', name: '张三', acting: null, memberships: [], demonstration: false }
let home = ''
let server: Server
let address = ''
let answer: Answer
/** What is answered before that, one after the other. */
let comes: Answer[]
let seen: Seen[]

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'beichen-cli-'))
  seen = []
  comes = []
  answer = { body: me }
  server = createServer(async (request, response) => {
    const { method, url, headers } = request
    seen.push({ ...(method && { method }), ...(url && { url }), headers, body: await text(request) })
    const { status, body, cookie } = comes.shift() ?? answer
    response.writeHead(status ?? 200, cookie === undefined ? {} : { 'set-cookie': cookie })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  rmSync(home, { recursive: true, force: true })
  await new Promise((resolve) => server.close(resolve))
})

async function beichen(line: string, more: Partial<Terminal> = {}) {
  const [out, wrong]: [string[], string[]] = [[], []]
  const status = await run(line.split(' '), {
    environment: { XDG_CONFIG_HOME: home, BEICHEN_SERVER: address, LANG: 'en' },
    columns: null,
    write: (one) => void out.push(one),
    complain: (one) => void wrong.push(one),
    input: async () => 'typed-secret\nmore',
    secret: async () => null,
    readFile: () => '{}',
    ...more,
  })
  return { status, out: out.join(''), wrong: wrong.join('') }
}

test('signing in keeps the token, the next command shows it, signing out forgets it', async () => {
  answer = { body: me, cookie: 'beichen_session=abcdefghijklmnopqrstuvwxyz; Path=/; HttpOnly' }
  expect(await beichen('sign-in a')).toMatchObject({ status: 0, wrong: '' })
  expect(seen[0]).toMatchObject({ method: 'POST', url: '/api/session' })
  expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ login: 'a', password: 'typed-secret' })
  expect(seen[0]?.headers.authorization).toBe(undefined)
  answer = { body: me }
  expect((await beichen('who-am-i')).out).toContain('张三 (a)')
  expect(seen[1]?.headers.authorization).toBe('Bearer abcdefghijklmnopqrstuvwxyz')
  answer = { body: { ok: true }, cookie: 'beichen_session=; Path=/' }
  await beichen('sign-out')
  await beichen('counts')
  expect(seen[3]?.headers.authorization).toBe(undefined)
})

test('where a code is needed, it is asked for and sent after the password', async () => {
  const half = 'h'.repeat(43)
  const first: Answer = { body: { codeNeeded: true, half } }
  const second: Answer = { body: me, cookie: 'beichen_session=abcdefghijklmnopqrstuvwxyz; Path=/; HttpOnly' }
  comes = [first, second]
  const said = await beichen('sign-in a', { input: async () => 'typed-secret\n123456\n' })
  expect(said).toMatchObject({ status: 0, wrong: '' })
  expect(said.out).toContain('张三 (a)')
  expect(seen.map(({ url }) => url)).toEqual(['/api/session', '/api/session/code'])
  expect(JSON.parse(seen[1]?.body ?? '')).toEqual({ half, code: '123456' })
  answer = { body: me }
  await beichen('who-am-i')
  expect(seen[2]?.headers.authorization).toBe('Bearer abcdefghijklmnopqrstuvwxyz')
})

test('what is sensitive says how to prove who one is', async () => {
  answer = { status: 403, body: problemOf('stepUpNeeded') }
  expect((await beichen('renew-recovery-codes')).wrong).toContain('beichen prove')
})

test('a move sends its wish with a number, and tells in one line what came of it', async () => {
  answer = { body: { number, version: 4, status: 'inProgress', round: 1, holder: 'B-HN-CS', others: [] } }
  const line = `forward ${number} --to B-HN-CS`
  const said = await beichen(line)
  expect(said).toEqual({
    status: 0,
    out: `Case ${number}, Forward: in progress, round 1, held by B-HN-CS\n`,
    wrong: '',
  })
  expect(seen[0]).toMatchObject({
    method: 'POST',
    url: `/api/cases/${number}/forward`,
    body: '{"to":"B-HN-CS"}',
  })
  expect(seen[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/)
  expect((await beichen(`${line} --only holder`)).out).toBe('B-HN-CS\n')
  expect(JSON.parse((await beichen(`${line} --output json`)).out)).toEqual(answer.body)
})

test('a refusal is told with its code and fields, and ends with 1', async () => {
  const problem = problemOf('validationFailed', { fields: ['contact'] })
  answer = { status: 422, body: problem }
  const said = await beichen(`solve ${number} --lang zh`)
  expect(said).toMatchObject({ status: 1, out: '' })
  expect(said.wrong).toBe(`beichen: ${problem.zh} (错误代码 validationFailed)\n  contact  请填写联系方式\n`)
  expect(JSON.parse((await beichen(`solve ${number} --output json`)).wrong)).toEqual(problem)
})

test('wrong usage ends with 2 before anything is sent', async () => {
  const said = await beichen('forwrad x')
  expect(said.status).toBe(2)
  expect(said.wrong).toContain('did you mean forward?')
  expect((await beichen('list --output xml')).status).toBe(2)
  expect((await beichen('help forwrad')).status).toBe(2)
  expect(seen).toEqual([])
})

test('a server that is away, broken or another one ends with 3', async () => {
  answer = { status: 503, body: problemOf('unavailable') }
  const away = await beichen(`accept ${number}`)
  expect(away.status).toBe(3)
  expect(away.wrong).toContain('(code unavailable)')
  expect(away.wrong).toContain(`--request-id ${seen[0]?.headers['idempotency-key']}`)
  answer = { status: 200, body: '<html>' }
  expect(await beichen('list')).toMatchObject({ status: 3 })
  answer = { status: 502, body: 'bad gateway' }
  expect(await beichen('list')).toMatchObject({ status: 3 })
  expect(await beichen('list --server http://127.0.0.1:9')).toMatchObject({ status: 3 })
})

test('what a server says cannot steer the terminal', async () => {
  answer = { body: { ...me, name: 'a\u001b[2Jb' } }
  expect((await beichen('who-am-i')).out).toContain('a\ufffd[2Jb')
})

test('a narrow terminal gets a queue that fits', async () => {
  const row = { number, status: 'accepted', kind: null, description: 'x'.repeat(300), holder: null }
  const more = { category: null, account: null, dueAt: null, dueKind: null }
  answer = { body: { rows: [{ ...row, ...more }], next: 'abc', names: {}, now: '2026-11-23T01:00:00Z' } }
  const { out } = await beichen('list', { columns: 120 })
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBe(120)
  expect(out).toContain('--after abc')
})
