import type { ImapFlow } from 'imapflow'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { caseShell } from '#server/case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '#server/database/testing/test-database.ts'
import { startMailLoop } from '#server/mail/mail-loop.ts'
import { letter, mailboxIn } from '#server/mail/mails.fixture.ts'
import { findMailServer } from '../../scripts/prepare/mail-server.mjs'
import { until } from '../testing/until.ts'
import { type Dovecot, startDovecot } from './dovecot.ts'

const now = instant('2026-11-27T09:00:00+08:00')
const program = findMailServer()
let dovecot: Dovecot | null = null
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
  if (program) dovecot = await startDovecot(program)
  else process.stderr.write('NO IMAP SERVER IS HERE: reading mail was not tested\n')
})
afterAll(async () => {
  await dovecot?.stop()
  await database.drop()
})

async function pointAt(id: string, port: number, password: string) {
  await database.pool.query(
    `update mailboxes set host = '127.0.0.1', port = $2, security = 'plain', login = 'service', password = $3 where id = $1`,
    [id, port, shell.customers.seal(password)],
  )
}

async function countIn(client: ImapFlow, path: string) {
  const found = await client.status(path, { messages: true })
  return found ? found.messages : undefined
}

const worked = async () =>
  (await database.pool.query('select verdict, copies from mails where worked_at is not null')).rows

test('what lies in the inbox is kept, moved away only then, and what comes later is told at once', async () => {
  if (!dovecot) return
  const { port, password, open } = dovecot
  const id = await mailboxIn(database.pool, now)
  await pointAt(id, port, password)
  const writer = await open()
  const raw = letter()
  await writer.append('INBOX', raw, ['\\Seen'])
  await writer.append('INBOX', letter({ body: 'second' }))
  const loop = startMailLoop(shell, { receiving: null, allowed: [`127.0.0.1:${port}`] })
  try {
    await until('two mails', 60_000, async () => (await worked()).length === 2)
    await writer.mailboxOpen('INBOX')
    await until('an empty inbox', 60_000, async () => (await countIn(writer, 'INBOX')) === 0)
    expect(await countIn(writer, 'Beichen')).toBe(2)
    await writer.append('INBOX', letter({ body: 'third' }))
    await until('the third mail', 60_000, async () => (await worked()).length === 3)
    // Brought again, as after a server that ended before it could move it away.
    await writer.append('INBOX', raw)
    await until('the copy', 60_000, async () => (await worked()).some((one) => one.copies === 1))
    expect(await worked()).toHaveLength(3)
    const looks = await database.pool.query('select trouble from mailbox_looks where mailbox = $1', [id])
    expect(looks.rows).toEqual([{ trouble: null }])
  } finally {
    await loop.stop()
    await writer.logout()
  }
})

test.each([
  ['a wrong password', 'notSignedIn', (port: number) => [`127.0.0.1:${port}`], 'wrong'],
  ['a machine inside that nobody has allowed', 'notAllowed', () => [], null],
])('%s is said with the mailbox', async (_what, code, allowed, wrong) => {
  if (!dovecot) return
  const { port, password } = dovecot
  await database.pool.query('delete from mailbox_looks')
  const { rows } = await database.pool.query('select id from mailboxes')
  await pointAt(rows[0].id, port, wrong ?? password)
  const loop = startMailLoop(shell, { receiving: null, allowed: allowed(port) })
  const looks = await until('a look', 60_000, async () => {
    const found = await database.pool.query('select trouble from mailbox_looks')
    return found.rows.length > 0 && found.rows
  })
  await loop.stop()
  expect(looks).toEqual([{ trouble: code }])
})
