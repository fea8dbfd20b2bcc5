import { type Instant, plusMinutes } from '#domain/time.ts'
import { keepMail } from '../mail/keep-mail.ts'
import { addMailboxUse } from '../mail/mailboxes.ts'
import type { Shell } from '../shell.ts'
import type { Cast } from './cast.ts'
import { type DemoLetter, demoLetters, demoMailbox, demoMailWindow } from './letters.ts'

type Desk = { readonly shell: Shell; readonly cast: Cast; readonly now: Instant }

/** Gives the mail window its mailbox and some mail; the server works on it when it starts. */
export async function fillMail({ shell, cast, now }: Desk): Promise<void> {
  const window = demoMailWindow
  const made = await addMailboxUse(
    {
      ...{ params: undefined, query: undefined, now, requestId: '' },
      body: {
        ...{ window, channel: 'siteEmail', address: demoMailbox },
        ...{ ownDomains: ['vnet.example'], active: true, fetching: null },
      },
      who: cast.playing('N-CN', 'administrator'),
      from: { address: '127.0.0.1', agent: '', device: null },
    },
    shell,
  )
  if (!made.ok) throw new Error(`the mailbox of the demonstration is refused: ${made.no.code}`)
  for (const one of demoLetters) {
    const raw = written(one)
    const receivedAt = plusMinutes(now, -one.minutesAgo)
    const { returnPath = null } = one
    await keepMail(
      {
        mailbox: { id: made.value.id, window },
        way: 'smtp',
        receivedAt,
        raw,
        bytes: raw.byteLength,
        returnPath,
      },
      shell,
    )
  }
}

/** The mail as it comes over the wire. */
export function written({ from, subject, body, headers = {} }: Omit<DemoLetter, 'minutesAgo'>): Buffer {
  const encoded = (text: string) =>
    text.replace(/[^\x20-\x7e]+/g, (some) => `=?utf-8?B?${Buffer.from(some).toString('base64')}?=`)
  const lines = {
    From: encoded(from),
    To: demoMailbox,
    Subject: encoded(subject),
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  }
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}`)
  const text = headers['Content-Type'] ? `--report\r\n\r\n${body}\r\n--report--` : body
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}\r\n`)
}
