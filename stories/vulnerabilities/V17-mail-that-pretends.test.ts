import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '#domain/case/case.ts'
import { instant } from '#domain/time.ts'
import { caseShell } from '#server/case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '#server/database/testing/test-database.ts'
import { keepMail } from '#server/mail/keep-mail.ts'
import { type Letter, letter, mailboxIn, window } from '#server/mail/mails.fixture.ts'
import { workOnNext } from '#server/mail/work-mail.ts'
import { newSecretKey, secretsWith } from '#server/secrets/secrets.ts'
import { referenceFor } from '#server/sending/reference.ts'

const now = instant('2026-11-27T09:00:00+08:00')
const owner = 'zhang.san@customer.example'
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
let mailbox: { readonly id: string; readonly window: string }
let own: Case
let reference: string
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
  mailbox = { id: await mailboxIn(database.pool, now), window }
  own = await caseOf((await brought({ from: owner })).number)
  reference = referenceFor(own, shell.customers)
})
afterAll(() => database.drop())

async function brought(made: Letter) {
  const raw = letter(made)
  const { id } = await keepMail(
    { mailbox, way: 'smtp', receivedAt: now, raw, bytes: raw.byteLength, returnPath: null },
    shell,
  )
  while (await workOnNext(shell));
  const { rows } = await database.pool.query('select verdict, because, number from mails where id = $1', [id])
  return rows[0]
}

async function caseOf(number: string): Promise<Case> {
  const { rows } = await database.pool.query('select state from cases where number = $1', [number])
  return rows[0]?.state
}

test('its customer’s answer joins the case', async () => {
  const headers = { 'In-Reply-To': `<x.${reference}@vnet.example>` }
  expect(await brought({ from: owner, headers })).toMatchObject({ verdict: 'joins', number: own.number })
})

const elsewhere = () => secretsWith(() => [newSecretKey()])
const other = '018f0000-0000-7000-8000-000000000000'

test.each<[what: string, made: () => Letter]>([
  ['the number of the case', () => ({ from: owner, subject: own.number })],
  ['the id of the case', () => ({ from: owner, headers: { References: `<bc.0.${own.id}@vnet.example>` } })],
  ['a reference in the words', () => ({ from: owner, body: `> ${reference}` })],
  ['a reference in the subject', () => ({ from: owner, subject: reference })],
  ['a reference in a header of no meaning', () => ({ from: owner, headers: { 'X-Reference': reference } })],
  [
    'the reference of another installation',
    () => ({
      from: owner,
      headers: { References: referenceFor(own, { ...shell.customers, ...elsewhere() }) },
    }),
  ],
  [
    'a true mark with the id of another case',
    () => ({
      from: owner,
      headers: { References: reference.replace(own.id.replaceAll('-', ''), other.replaceAll('-', '')) },
    }),
  ],
  [
    'a true reference from somebody else',
    () => ({ from: 'x@stranger.example', headers: { References: reference } }),
  ],
  [
    'a true reference from somebody who calls themselves by the address',
    () => ({ from: `"${owner}" <x@stranger.example>`, headers: { References: reference } }),
  ],
  [
    'a true reference with the customer only as the one to answer to',
    () => ({
      from: 'x@stranger.example',
      headers: { References: reference, 'Reply-To': owner, Sender: owner },
    }),
  ],
  [
    'a true reference of two who write',
    () => ({ from: `x@stranger.example, ${owner}`, headers: { References: reference } }),
  ],
  ['an agent', () => ({ from: '"客服" <agent@vnet.example>', headers: { References: reference } })],
])('%s joins nothing', async (_what, made) => {
  const { version } = await caseOf(own.number)
  expect((await brought(made())).verdict).not.toBe('joins')
  expect((await caseOf(own.number)).version).toBe(version)
})

test('what is put into a name or a subject stays a name and a subject', async () => {
  const evil = 'a\r\nBcc: all@customer.example\r\n\r\n<script>'
  const encoded = `=?utf-8?B?${Buffer.from(evil).toString('base64')}?=`
  const { number } = await brought({ from: `${encoded} <evil@customer.example>`, subject: encoded })
  const { intake } = await caseOf(number)
  const name = shell.customers.open(intake.customer.name ?? '')
  expect(name).not.toMatch(/[\r\n]/)
  expect(intake.description.split('\n\n')[0]).not.toMatch(/[\r\n]/)
  expect(shell.customers.open(intake.customer.contact ?? '')).toBe('evil@customer.example')
})
