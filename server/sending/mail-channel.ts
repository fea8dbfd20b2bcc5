import { domainOf } from '#domain/mail/mailbox.ts'
import { no, yes } from '#domain/outcome.ts'
import type { SendingFailure } from '#domain/sending/sending.ts'
import type { Channel, Message } from './channel.ts'
import type { SmtpConfig } from './sending-config.ts'

const SECONDS = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  dnsTimeout: 10_000,
  socketTimeout: 30_000,
}

/** Mail over SMTP: one connection for each message, and nothing of it taken from files or addresses. */
export function mailChannel({ host, port, tls, auth, from, dkim = null }: SmtpConfig): Channel {
  const transport = import('nodemailer').then(({ createTransport }) =>
    createTransport({
      ...{ host, port, ...SECONDS, disableFileAccess: true, disableUrlAccess: true },
      secure: tls === 'wrapped',
      requireTLS: tls === 'begun',
      ignoreTLS: tls === 'none',
      tls: { minVersion: 'TLSv1.2' },
      ...(auth === null ? {} : { auth }),
      ...(dkim === null
        ? {}
        : { dkim: { domainName: domainOf(from), keySelector: dkim.selector, privateKey: dkim.key } }),
    }),
  )
  return {
    send: async (message) => {
      try {
        await (await transport).sendMail(mailOf(message, from))
        return yes('sent')
      } catch (error) {
        return no(failureOf(error as Told))
      }
    },
  }
}

function mailOf(message: Message, from: string) {
  const { to, desk, subject, text, messageId, thread, automatic, id } = message
  const root = thread === null ? {} : { references: thread, inReplyTo: thread }
  return {
    from: { name: oneLine(desk), address: from },
    to: { name: '', address: oneLine(to) },
    subject: oneLine(subject),
    text,
    messageId,
    ...root,
    headers: automatic ? { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' } : {},
    // Only what cannot be delivered is told; that something passed by says nothing.
    dsn: { id, return: 'headers' as const, notify: 'failure' as const, recipient: oneLine(to) },
  }
}

/** What goes into a header has no end of a line in it. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

type Told = { readonly code?: string; readonly responseCode?: number; readonly command?: string }

/** What an answer of the server, or none, comes to. A sender that is not accepted is ours to mend: it is tried again. */
function failureOf({ code, responseCode, command }: Told): SendingFailure {
  if (code === 'EAUTH' || code === 'ETLS') return 'notSignedIn'
  if (code === 'ETIMEDOUT') return 'tooSlow'
  if (responseCode === undefined) return 'unreachable'
  if (responseCode < 500) return 'refusedForNow'
  if (command === 'RCPT TO') return 'recipientRefused'
  if (command === 'DATA') return 'contentRefused'
  return command === 'MAIL FROM' ? 'senderRefused' : 'refusedForNow'
}
