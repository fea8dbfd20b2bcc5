import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plusMinutes } from '#domain/time.ts'
import { startMailLoop } from '#server/mail/mail-loop.ts'
import {
  answer,
  caseOf,
  closeStage,
  database,
  dispatched,
  idOf,
  openStage,
  reached,
  SP,
  shell,
  theirs,
} from '#server/sp/dispatched.fixture.ts'
import { type Identity, identity, vouched } from '#server/sp/signing.fixture.ts'
import { findMailServer } from '../../scripts/prepare/mail-server.mjs'
import { until } from '../testing/until.ts'
import { type Dovecot, startDovecot } from './dovecot.ts'

const program = findMailServer()
let dovecot: Dovecot | null = null
beforeAll(async () => {
  await openStage()
  if (program) dovecot = await startDovecot(program)
  else process.stderr.write('NO IMAP SERVER IS HERE: answers of SPs were not fetched\n')
})
afterAll(async () => {
  await dovecot?.stop()
  await closeStage()
})

test('an SP answers over SMTP and IMAP: signed by its domain, then with its certificate as another program signs', async () => {
  if (!dovecot) return
  const { port, password, open } = dovecot
  await database.pool.query(
    `update mailboxes set host = '127.0.0.1', port = $1, security = 'plain', login = 'service', password = $2`,
    [port, shell.customers.seal(password)],
  )
  const own = await identity('潇湘教育')
  const [first, forged, second] = [await dispatched(), await dispatched(), await dispatched()]
  const received = plusMinutes(first.at, 30)
  const loop = startMailLoop(
    { ...shell, now: () => received },
    { receiving: null, allowed: [`127.0.0.1:${port}`] },
  )
  const writer = await open()
  const settled = (count: number) =>
    until(`${count} mails`, 60_000, async () => {
      const { rows } = await database.pool.query('select verdict from mails where worked_at is not null')
      return rows.length === count && rows.map((one) => one.verdict)
    })
  try {
    await writer.append(
      'INBOX',
      await vouched(answer(first, '答复 承认\r\n已退费'), 'sp.example', theirs.key),
    )
    await writer.append('INBOX', answer(forged, '答复 承认'))
    expect([...(await settled(2))].sort()).toEqual(['quarantine', 'spAnswers'])
    await reached(SP, 'mail', { address: 'service@sp.example', certificates: [own.certificate] })
    const text = `退回 不是我们的业务\r\n\r\n> ${idOf(second)}`
    const head = `From: service@sp.example\r\nTo: service@vnet.example\r\nSubject: Re\r\nMessage-ID: <1@sp.example>\r\nIn-Reply-To: ${idOf(second)}\r\n`
    await writer.append('INBOX', signedByOpenssl(head, text, own))
    await settled(3)
  } finally {
    await loop.stop()
    await writer.logout()
  }
  expect((await caseOf(first.number)).spAnswers).toMatchObject([{ result: 'admitted' }])
  expect((await caseOf(forged.number)).status).toBe('awaitingSp')
  expect((await caseOf(second.number)).spAnswers).toMatchObject([{ result: 'returned' }])
})

/** A mail signed by another program than the one that verifies it. */
function signedByOpenssl(head: string, text: string, { certificate, key }: Identity): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'bc-sign-'))
  try {
    const at = (name: string) => join(folder, name)
    writeFileSync(at('crt'), certificate)
    writeFileSync(at('key'), key)
    const part = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}\r\n`
    writeFileSync(at('part'), part)
    execFileSync('openssl', [
      ...['cms', '-sign', '-in', at('part'), '-out', at('mail')],
      ...['-signer', at('crt'), '-inkey', at('key')],
    ])
    return Buffer.concat([Buffer.from(head), readFileSync(at('mail'))])
  } finally {
    rmSync(folder, { recursive: true })
  }
}
