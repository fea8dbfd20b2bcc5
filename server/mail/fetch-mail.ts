import type { ImapFlow } from 'imapflow'
import { MOST_MAIL_BYTES } from '#domain/mail/mailbox.ts'
import { canonical } from '#domain/time.ts'
import { mailServerAt } from '../egress/mail-server.ts'
import type { Shell } from '../shell.ts'
import { keepMail } from './keep-mail.ts'
import { headerOf, LONGEST_HEAD } from './mail-head.ts'
import type { Fetching, KeptMailbox } from './mailbox-store.ts'

/** Where a mail lies in the mailbox once it is kept here. */
export const DONE = 'Beichen'
const PORTS = [143, 993]

/** Why a mailbox cannot be looked into. */
export type TroubleCode = 'notAllowed' | 'notSignedIn' | 'unreachable'

/** A mailbox that cannot be looked into. */
export class MailboxTrouble extends Error {
  readonly trouble: TroubleCode

  constructor(trouble: TroubleCode) {
    super(trouble)
    this.trouble = trouble
  }
}

/** Opens a mailbox: connected to the address that was looked at, and with nothing secret said in the clear. */
export async function openMailbox(
  { host, port, security, login, password }: Fetching,
  allowed: readonly string[],
  shell: Shell,
): Promise<ImapFlow> {
  const address = await mailServerAt(host, port, PORTS, allowed)
  if (!address.ok) throw new MailboxTrouble(address.no === 'notFound' ? 'unreachable' : 'notAllowed')
  // Loaded when there is a mailbox to look into: a server without one need not hold it.
  const flow = await import('imapflow')
  const client = new flow.ImapFlow({
    ...{ host: address.value, port, servername: host, secure: security === 'tls', logger: false },
    ...(security === 'tls' ? {} : { doSTARTTLS: security === 'startTls' }),
    auth: { user: login, pass: shell.customers.open(password) },
    ...{
      connectionTimeout: 20_000,
      greetingTimeout: 20_000,
      maxIdleTime: 5 * 60_000,
      clientInfo: { name: 'Beichen' },
    },
    maxLiteralSize: MOST_MAIL_BYTES + LONGEST_HEAD,
    maxResponseSize: MOST_MAIL_BYTES + 2 * LONGEST_HEAD,
  })
  // It is also told by what was asked; without a listener it would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.mailboxCreate(DONE)
    await client.mailboxOpen('INBOX')
    return client
  } catch (error) {
    client.close()
    throw new MailboxTrouble(
      (error as { authenticationFailed?: boolean }).authenticationFailed ? 'notSignedIn' : 'unreachable',
    )
  }
}

/**
 * Takes in whatever lies in the inbox; how many. A mail is moved away only when its row is there, so what lies in the
 * inbox is what is not kept yet: whether somebody has read it there does not matter.
 */
export async function takeAll(client: ImapFlow, mailbox: KeptMailbox, shell: Shell): Promise<number> {
  const found = await client.search({ all: true }, { uid: true })
  const uids = Array.isArray(found) ? found : []
  for (const uid of uids) {
    const about = await client.fetchOne(String(uid), { size: true, internalDate: true }, { uid: true })
    if (!about) continue
    const size = about.size ?? 0
    const maxLength = size > MOST_MAIL_BYTES ? LONGEST_HEAD : MOST_MAIL_BYTES
    const got = await client.fetchOne(String(uid), { source: { start: 0, maxLength } }, { uid: true })
    if (!got || got.source === undefined) continue
    const raw = got.source
    await keepMail(
      {
        ...{ mailbox, way: 'imap', raw },
        bytes: Math.max(size > MOST_MAIL_BYTES ? size : 0, raw.byteLength),
        receivedAt: instantOf(about.internalDate, shell),
        returnPath:
          headerOf(raw, 'return-path')
            ?.replace(/[<>\s]/g, '')
            .toLowerCase() ?? null,
      },
      shell,
    )
    const moved = await client.messageMove(String(uid), DONE, { uid: true })
    if (!moved) throw new MailboxTrouble('unreachable')
  }
  return uids.length
}

function instantOf(date: Date | string | undefined, shell: Shell) {
  const at = new Date(date ?? Number.NaN).getTime()
  return Number.isNaN(at) ? shell.now() : canonical(Temporal.Instant.fromEpochMilliseconds(at))
}
