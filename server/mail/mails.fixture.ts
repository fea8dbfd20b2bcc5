/** For tests: a mailbox of the national mail window, and mails as they travel. */
import { randomUUIDv7 } from 'node:crypto'
import type { Pool } from 'pg'
import type { Instant } from '#domain/time.ts'

export const window = 'W-CN-MAIL'
export const service = 'service@vnet.example'

/** Adds the mailbox; its id. */
export async function mailboxIn(pool: Pool, now: Instant): Promise<string> {
  const id = randomUUIDv7()
  await pool.query(
    `insert into mailboxes (id, organisation, channel, address, own_domains, active, made_at)
     values ($1, $2, 'siteEmail', $3, '{vnet.example}', true, $4)`,
    [id, window, service, now],
  )
  return id
}

/** What a mail is made of; a header that is given replaces the usual one. */
export type Letter = {
  readonly from?: string
  readonly to?: string
  readonly subject?: string
  readonly id?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

let written = 0

/** A mail as bytes. */
export function letter({ from, to, subject, id, headers = {}, body = '网页打不开' }: Letter = {}): Buffer {
  written++
  const lines: Record<string, string> = {
    From: from ?? '李雷 <li.lei@customer.example>',
    To: to ?? service,
    Subject: subject ?? `投诉 ${written}`,
    'Message-ID': id ?? `<${written}.${process.pid}@customer.example>`,
    Date: 'Mon, 23 Nov 2026 09:00:00 +0800',
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  }
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}`)
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}\r\n`)
}

/** A mail with files, each in base64 as mail programs write it. */
export function withFiles(
  files: readonly { readonly name: string; readonly type: string; readonly content: Buffer }[],
  more: Letter = {},
): Buffer {
  const mark = `=_mark_${written}`
  const parts = files.map(
    ({ name, type, content }) =>
      `--${mark}\r\nContent-Type: ${type}; name="${name}"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${folded(content)}\r\n`,
  )
  const text = `--${mark}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${more.body ?? '见附件'}\r\n`
  return letter({
    ...more,
    headers: { ...more.headers, 'Content-Type': `multipart/mixed; boundary="${mark}"` },
    body: `${text}${parts.join('')}--${mark}--`,
  })
}

function folded(content: Buffer): string {
  return content.toString('base64').replace(/.{76}/g, '$&\r\n')
}

/** A report that a message did not arrive, with the head of the message. */
export function bounceOf(messageId: string, more: Letter = {}): Buffer {
  const mark = '=_report'
  const body = [
    `--${mark}\r\nContent-Type: text/plain\r\n\r\nIt could not be delivered.`,
    `--${mark}\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nAction: failed\r\nStatus: 5.1.1`,
    `--${mark}\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${messageId}\r\nSubject: re`,
    `--${mark}--`,
  ].join('\r\n')
  const type = `multipart/report; report-type=delivery-status; boundary="${mark}"`
  return letter({
    from: 'MAILER-DAEMON@mx.example',
    ...more,
    headers: { 'Content-Type': type, 'Auto-Submitted': 'auto-replied', ...more.headers },
    body,
  })
}
