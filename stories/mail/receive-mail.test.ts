import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { caseShell } from '#server/case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '#server/database/testing/test-database.ts'
import { letter, mailboxIn, service } from '#server/mail/mails.fixture.ts'
import { startReceiving } from '#server/mail/receive-mail.ts'
import { workOnNext } from '#server/mail/work-mail.ts'
import { bringOver } from './smtp-line.ts'

const now = instant('2026-11-27T09:00:00+08:00')
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
let receiving: Awaited<ReturnType<typeof startReceiving>>
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
  await mailboxIn(database.pool, now)
  receiving = await startReceiving({ host: '127.0.0.1', port: 0 }, shell, () => {}, 1_000_000)
})
afterAll(async () => {
  await receiving.stop()
  await database.drop()
})

const from = 'li.lei@customer.example'
const bring = async (raw: Buffer, to: readonly string[] = [service], sender = from) =>
  (await bringOver(receiving.port, [{ raw, envelope: { from: sender, to } }]))[0]

async function kept() {
  while (await workOnNext(shell));
  const { rows } = await database.pool.query(
    'select verdict, because, copies from mails order by kept_at desc, id desc',
  )
  return rows
}

test('a mail is taken when its row is there, once for however many of its mailboxes it names', async () => {
  expect(await bring(letter(), [service, 'Service+bc.0@VNET.example'])).toEqual({ code: 250, at: 'mail' })
  expect(await kept()).toMatchObject([{ verdict: 'newCase', copies: 0 }])
})

test('we relay for nobody; what is meant for a mailbox that there is not waits for a person', async () => {
  expect(await bring(letter(), ['someone@elsewhere.example'])).toEqual({ code: 550, at: 'RCPT' })
  expect(await bring(letter(), ['servcie@vnet.example'])).toEqual({ code: 250, at: 'mail' })
  expect((await kept())[0]).toMatchObject({ because: 'unknownMailbox' })
})

test('an empty sender wants no answer', async () => {
  await bring(letter(), [service], '')
  expect((await kept())[0]).toMatchObject({ verdict: 'automatic', because: 'noReturn' })
})

test('a mail that is too large is told so, or kept as far as it may be', async () => {
  const large = letter({
    body: `${'x'.repeat(76)}
`.repeat(20_000),
  })
  expect(await bring(large)).toEqual({ code: 250, at: 'mail' })
  expect((await kept())[0]).toMatchObject({ because: 'tooLarge' })
})

test('while the database is away nothing is taken, and the sender is told to come again', async () => {
  await database.pool.query('alter table mails rename to mails_away')
  try {
    expect(await bring(letter())).toEqual({ code: 451, at: 'mail' })
  } finally {
    await database.pool.query('alter table mails_away rename to mails')
  }
})
