import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestOfMail } from '#server/mail/mail-head.ts'
import { letter, withFiles } from '#server/mail/mails.fixture.ts'
import { parseBeside } from '#server/mail/parse-beside.ts'

const WITHIN = 20_000
const mark = (n: number) => `--b${n}\r\nContent-Type: multipart/mixed; boundary=b${n + 1}\r\n\r\n`

test.each<[what: string, raw: () => Buffer]>([
  ['a thousand parts in each other', () => nested(1_000)],
  ['a hundred thousand parts', () => letter({ headers: mixed, body: '--b0\r\n\r\nx\r\n'.repeat(100_000) })],
  ['a header of a megabyte', () => letter({ headers: { 'X-Long': 'x'.repeat(1_000_000) } })],
  ['a hundred thousand headers', () => Buffer.concat([Buffer.from('X: y\r\n'.repeat(100_000)), letter()])],
  ['a hundred thousand recipients', () => letter({ to: 'a@b.example,'.repeat(100_000) })],
  ['a sender of nested comments', () => letter({ from: `${'('.repeat(50_000)}a@b.example` })],
  ['an unending encoded word', () => letter({ subject: `=?utf-8?Q?${'=41'.repeat(200_000)}` })],
  ['HTML of fifty thousand elements in each other', () => html('<div>'.repeat(50_000))],
  ['HTML of a million attributes', () => html(`<p ${'a=b '.repeat(250_000)}>`)],
  ['a table in a table in a table', () => html('<table><tr><td>'.repeat(20_000))],
  [
    'base64 that is none',
    () => withFiles([{ name: 'a', type: 'text/plain', content: Buffer.alloc(2_000_000, '=') }]),
  ],
  ['no end of a line in five megabytes', () => Buffer.alloc(5_000_000, 'x')],
  ['nothing', () => Buffer.alloc(0)],
])('%s is read, or not, in bounded time', async (_what, raw) => {
  const parsed = await parseBeside(raw(), WITHIN)
  expect(parsed.flaw).not.toBe('tooSlow')
  expect(parsed.text.length).toBeLessThanOrEqual(200_000)
  expect((await parseBeside(letter({ body: 'still here' }), WITHIN)).text).toBe('still here\n')
})

const mixed = { 'Content-Type': 'multipart/mixed; boundary=b0' }

function nested(depth: number): Buffer {
  const body = Array.from({ length: depth }, (_, n) => mark(n)).join('')
  return letter({ headers: mixed, body: `${body}\r\n--b0--` })
}

function html(body: string): Buffer {
  return letter({ headers: { 'Content-Type': 'text/html; charset=utf-8' }, body })
}

test('whatever bytes come, they are something', async () => {
  const whole = withFiles([{ name: 'a.txt', type: 'text/plain', content: Buffer.from('a file') }])
  const change = fc.record({
    at: fc.nat(whole.length - 1),
    cut: fc.nat(200),
    put: fc.uint8Array({ maxLength: 60 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const raw = changes.reduce(
        (bytes, { at, cut, put }) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]),
        whole,
      )
      const parsed = await parseBeside(raw, WITHIN)
      expect(['broken', null, 'tooManyParts', 'tooDeep']).toContain(parsed.flaw)
      expect(digestOfMail(raw)).toMatch(/^[0-9a-f]{64}$/)
    }),
    { numRuns: 150 },
  )
})
