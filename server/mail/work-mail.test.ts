import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '#domain/case/case.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { attachmentsOf } from '../attachment/attachment-store.ts'
import { loadCase, loadJournal } from '../case/load.ts'
import { caseShell, moveAt, taken } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { referenceFor } from '../sending/reference.ts'
import { keepMail } from './keep-mail.ts'
import { bounceOf, letter, mailboxIn, window, withFiles } from './mails.fixture.ts'
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

const system = () => through(shell.pool, eyesOfSystem(shell.reference.network()))

const returned: string[] = []

async function brought(raw: Buffer, more: object = {}) {
  const kept = await keepMail(
    { mailbox, way: 'smtp', receivedAt: now, raw, bytes: raw.byteLength, returnPath: 'x@y.example', ...more },
    shell,
  )
  while (await workOnNext(shell, async (messageId) => returned.push(messageId)));
  const { rows } = await database.pool.query(
    'select verdict, because, number, files, files_refused as refused, copies, tries from mails where id = $1',
    [kept.id],
  )
  return { ...kept, ...rows[0] }
}

async function caseOf(number: string): Promise<Case> {
  const c = await loadCase(system(), number)
  if (!c) throw new Error(`${number} is not there`)
  return c
}

const messageOf = (c: Case) => `<${referenceFor(c, shell.customers)}.1@vnet.example>`
const answering = (c: Case) => ({ 'In-Reply-To': messageOf(c) })

test('a plain mail becomes a case of its window, by the channel of its mailbox, received when it came', async () => {
  const mail = await brought(
    letter({ subject: '=?utf-8?B?5oqV6K+J?=', body: '网页\u202e打不开\r\n\r\n\r\n谢谢' }),
  )
  expect(mail).toMatchObject({ verdict: 'newCase', files: 0 })
  const c = await caseOf(mail.number)
  expect(c.intake).toMatchObject({
    ...{
      channel: 'siteEmail',
      window,
      receivedAt: now,
      kind: null,
      description: '投诉\n\n网页打不开\n\n谢谢',
    },
  })
  expect(c.status).toBe('registered')
  const { name, contact } = c.intake.customer
  expect([name, contact].map((one) => shell.customers.open(one ?? ''))).toEqual([
    '李雷',
    'li.lei@customer.example',
  ])
})

test('the same mail brought again is counted, and does nothing', async () => {
  const raw = letter({ body: 'twice' })
  const first = await brought(raw)
  const again = Buffer.concat([Buffer.from('Received: by elsewhere\r\n'), raw])
  expect(await brought(again)).toMatchObject({
    id: first.id,
    isNew: false,
    number: first.number,
    copies: 1,
    tries: 1,
  })
  const other = letter({ id: '<same@customer.example>', body: 'one thing' })
  const another = letter({ id: '<same@customer.example>', body: 'another thing' })
  const numbers = [(await brought(other)).number, (await brought(another)).number]
  expect(new Set(numbers).size).toBe(2)
})

test('an answer to our message joins its case as the customer’s words, with its files', async () => {
  const { number } = await brought(letter())
  const c = await caseOf(number)
  const files = [
    { name: '截图.txt', type: 'text/plain', content: Buffer.from('a picture in words') },
    { name: 'run.exe', type: 'application/pdf', content: Buffer.from('MZ\u0000\u0001binary\u0000') },
  ]
  const mail = await brought(withFiles(files, { headers: answering(c), body: '账号是 ad01' }))
  expect(mail).toMatchObject({ verdict: 'joins', number, files: 1, refused: 1 })
  const journal = await loadJournal(system(), c)
  const added = journal.filter((one) => one.type === 'supplemented')
  expect(added.map((one) => [one.by.person, one.text.includes('账号是 ad01')])).toEqual([
    [`mailbox:${mailbox.id}`, true],
  ])
  expect(journal.filter((one) => one.type === 'noted')).toHaveLength(1)
  expect((await attachmentsOf(system(), c)).map((one) => one.name)).toEqual(['截图.txt'])
})

test('a number, a changed reference, another sender, another window or an ended case join nothing', async () => {
  const c = await caseOf((await brought(letter())).number)
  const elsewhere = await caseOf(await taken(shell, now))
  const true_ = messageOf(c)
  const changed = true_.replace(/.(?=\.1@)/, (last) => (last === '0' ? '1' : '0'))
  const outcomes = []
  for (const [headers, more] of [
    [{ Subject: `Re: ${c.number}`, 'In-Reply-To': `<${c.number}@vnet.example>` }, {}],
    [{ 'In-Reply-To': changed }, {}],
    [{ References: true_ }, { from: 'other@customer.example' }],
    [{ References: messageOf(elsewhere) }, { from: 'li.lei@customer.example' }],
    [{ References: true_ }, { from: 'song@vnet.example' }],
  ] as const) {
    const { verdict, because } = await brought(letter({ headers, ...more }))
    outcomes.push(`${verdict} ${because}`)
  }
  expect(outcomes).toEqual([
    'newCase null',
    'quarantine wrongReference',
    'quarantine otherSender',
    'quarantine otherSender',
    'quarantine ownSender',
  ])
  await moveAt(shell, c.number, 'withdraw', window, plusMinutes(now, 1))
  expect(await brought(letter({ headers: { References: true_ } }))).toMatchObject({ because: 'caseEnded' })
  expect((await loadJournal(system(), c)).filter((one) => one.type === 'supplemented')).toEqual([])
})

test('a report of delivery belongs to the case of the message, and adds nothing to it', async () => {
  const c = await caseOf((await brought(letter())).number)
  const mail = await brought(bounceOf(messageOf(c)), { returnPath: '' })
  expect(mail).toMatchObject({ verdict: 'bounce', number: c.number })
  expect(await brought(bounceOf('<unknown@mx.example>'), { returnPath: '' })).toMatchObject({
    ...{ verdict: 'bounce', number: null },
  })
  expect((await caseOf(c.number)).version).toBe(c.version)
  expect(returned).toEqual([messageOf(c), '<unknown@mx.example>'])
})

test('twenty within the hour from one sender, and the next waits as automatic', async () => {
  const verdicts = []
  for (let n = 0; n < 21; n++) verdicts.push((await brought(letter({ from: 'robot@busy.example' }))).verdict)
  expect(verdicts.filter((one) => one === 'newCase')).toHaveLength(20)
  expect(verdicts.at(-1)).toBe('automatic')
})

test('nothing of what was said lies open in the database', async () => {
  await brought(letter({ from: 'secret.sender@hidden.example', subject: 'geheim', body: 'versteckt' }))
  const { rows } = await database.pool.query('select to_jsonb(m)::text as image from mails m')
  const images = rows.map((row) => row.image).join()
  for (const word of ['hidden.example', 'geheim', 'versteckt', 'customer.example'])
    expect(images).not.toContain(word)
})

test('a mail that ended the server three times waits for a person', async () => {
  const raw = letter()
  const { id } = await keepMail(
    { mailbox, way: 'imap', receivedAt: now, raw, bytes: raw.byteLength, returnPath: null },
    shell,
  )
  await database.pool.query('update mails set tries = 3 where id = $1', [id])
  while (await workOnNext(shell));
  const { rows } = await database.pool.query('select verdict, because from mails where id = $1', [id])
  expect(rows).toEqual([{ verdict: 'quarantine', because: 'notReadable' }])
})

test('whoever works again on what was half done comes to the same', async () => {
  const mail = await brought(
    withFiles([{ name: 'a.txt', type: 'text/plain', content: Buffer.from('once') }], {
      from: 'once@customer.example',
    }),
  )
  await database.pool.query('update mails set worked_at = null, number = null where id = $1', [mail.id])
  while (await workOnNext(shell));
  const { rows } = await database.pool.query('select number, files from mails where id = $1', [mail.id])
  expect(rows).toEqual([{ number: mail.number, files: 1 }])
  expect(await attachmentsOf(system(), await caseOf(mail.number))).toHaveLength(1)
})

test('the application deletes no mail, and a window sees its own only', async () => {
  await expect(system().query('delete from mails')).rejects.toThrow(/permission denied/)
  const seen = async (organisation: string) =>
    (await through(shell.pool, { organisation, person: 'x' }).query('select id from mails')).rows.length
  expect(await seen(window)).toBeGreaterThan(0)
  for (const other of ['W-CN-WEB', 'P-HN', 'SP-N01', 'W-SP-N01'])
    expect([other, await seen(other)]).toEqual([other, 0])
})
