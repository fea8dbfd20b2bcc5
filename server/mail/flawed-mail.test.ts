import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { loadCase } from '../case/load.ts'
import { caseShell } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { keepMail } from './keep-mail.ts'
import { letter, mailboxIn, window, withFiles } from './mails.fixture.ts'
import { parseBeside } from './parse-beside.ts'
import { workOnNext } from './work-mail.ts'

const now = instant('2026-11-23T09:00:00+08:00')
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
let mailbox: { readonly id: string; readonly window: string }
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
  mailbox = { id: await mailboxIn(database.pool, now), window }
})
afterAll(() => database.drop())

async function brought(raw: Buffer, more: object = {}) {
  const { id } = await keepMail(
    { mailbox, way: 'smtp', receivedAt: now, raw, bytes: raw.byteLength, returnPath: null, ...more },
    shell,
  )
  while (await workOnNext(shell));
  const { rows } = await database.pool.query('select verdict, because, number from mails where id = $1', [id])
  return rows[0]
}

test('what is broken, too deep, in too many parts, too large or made to last waits with its reason', async () => {
  const cut = withFiles([{ name: 'a.txt', type: 'text/plain', content: Buffer.from('x') }])
  const deep = Array.from(
    { length: 40 },
    (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n`,
  )
  const many = Array.from({ length: 300 }, () => ({
    name: 'a',
    type: 'text/plain',
    content: Buffer.from('x'),
  }))
  const large = letter({ body: 'only the beginning' })
  const found = []
  for (const [raw, more] of [
    [cut.subarray(0, cut.length - 30), {}],
    [Buffer.from('not a mail at all'), {}],
    [letter({ from: 'nobody' }), {}],
    [
      letter({
        headers: { 'Content-Type': 'multipart/mixed; boundary=b0' },
        body: `${deep.join('\r\n')}--b0--`,
      }),
      {},
    ],
    [withFiles(many), {}],
    [large, { bytes: 50_000_000 }],
    [letter({ body: '' }), {}],
    [letter(), { misaddressed: true }],
  ] as const) {
    const { verdict, because } = await brought(raw, more)
    found.push(`${verdict} ${because}`)
  }
  expect(found).toEqual(
    'broken broken broken tooDeep tooManyParts tooLarge empty unknownMailbox'
      .split(' ')
      .map((one) => `quarantine ${one}`),
  )
})

test('HTML is text, and nothing of it is kept as anything else', async () => {
  const html =
    '<style>p{}</style><p>您好</p><script>alert(1)</script><a href="javascript:x()">点这里</a><img src=x onerror=y>'
  const mail = await brought(letter({ headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: html }))
  expect(await described(mail.number)).toMatch(/\n\n您好\s+点这里$/)
})

async function described(number: string) {
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  return (await loadCase(system, number))?.intake.description
}

test('a mail that takes too long ends its reader and nothing else; the next is read', async () => {
  const deep = `${'<div>'.repeat(50_000)}x`
  const slow = letter({ headers: { 'Content-Type': 'text/html' }, body: deep })
  expect(await parseBeside(slow, 0)).toMatchObject({ flaw: 'tooSlow', sender: 'li.lei@customer.example' })
  expect(await parseBeside(letter({ body: 'after it' }))).toMatchObject({ flaw: null, text: 'after it\n' })
})
