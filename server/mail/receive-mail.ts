import { once } from 'node:events'
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server'
import { MOST_MAIL_BYTES } from '#domain/mail/mailbox.ts'
import type { Loop } from '../loop.ts'
import type { Shell } from '../shell.ts'
import { keepMail } from './keep-mail.ts'
import { LONGEST_HEAD } from './mail-head.ts'
import { type Addressed, mailboxesIn, mailboxFor } from './mailbox-store.ts'
import type { ReceivingConfig } from './receiving-config.ts'

const AT_ONCE = 20
const MOST_RECIPIENTS = 20
const SECOND = 1_000

/** What a sending server is told when something is not taken. The number says whether trying again makes sense. */
function told(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode })
}

/**
 * Receives mail from the mail server in front. A mail is said to be taken only when its row is there: a server that ends
 * before is sent it again, and the same one again changes nothing.
 */
export async function startReceiving(
  { host, port }: ReceivingConfig,
  shell: Shell,
  onKept: () => void,
  most = MOST_MAIL_BYTES,
): Promise<Loop & { readonly port: number }> {
  const { SMTPServer } = await import('smtp-server')
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    banner: 'Beichen',
    size: most,
    maxClients: AT_ONCE,
    socketTimeout: 60 * SECOND,
    closeTimeout: SECOND,
    onRcptTo: ({ address }, session, done) => {
      if (session.envelope.rcptTo.length >= MOST_RECIPIENTS) return done(told(452, 'too many recipients'))
      answered(addressedTo(address, shell), done, shell)
    },
    onData: (stream, session, done) =>
      answered(received(stream, session, most, shell).then(onKept), done, shell),
  })
  // What goes wrong on the wire is the sender's to try again.
  server.on('error', () => {})
  server.listen(port, host)
  await once(server.server, 'listening')
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function addressedTo(address: string, shell: Shell): Promise<Addressed> {
  const found = mailboxFor(address, await mailboxesIn(shell.pool))
  if (!found) throw told(550, 'no such domain here')
  return found
}

async function received(
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
  most: number,
  shell: Shell,
): Promise<void> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of stream as AsyncIterable<Buffer>) {
    bytes += piece.byteLength
    // What is too large is read to its end, so that the answer is heard; of it the beginning is kept.
    if (bytes <= most) pieces.push(piece)
  }
  const raw = bytes > most ? Buffer.concat(pieces).subarray(0, LONGEST_HEAD) : Buffer.concat(pieces)
  const all = await mailboxesIn(shell.pool)
  const addressed = envelope.rcptTo.flatMap(({ address }) => mailboxFor(address, all) ?? [])
  const byMailbox = Map.groupBy(addressed, ({ mailbox }) => mailbox.id)
  if (byMailbox.size === 0) throw told(451, 'no mailbox any more; try again')
  for (const some of byMailbox.values()) {
    const { mailbox } = some[0] as Addressed
    const returnPath = envelope.mailFrom === false ? '' : envelope.mailFrom.address.toLowerCase()
    const misaddressed = some.every((one) => one.misaddressed)
    await keepMail(
      { ...{ mailbox, way: 'smtp', receivedAt: shell.now(), raw, bytes, returnPath }, misaddressed },
      shell,
    )
  }
}

/** Says what it came to; a defect or a database that is away means: bring it again. */
function answered(
  work: Promise<unknown>,
  done: (error?: Error | null) => void,
  shell: Pick<Shell, 'log'>,
): void {
  work.then(
    () => done(),
    (error) => {
      if ((error as { responseCode?: number }).responseCode) return done(error as Error)
      shell.log.warn({ error }, 'a mail could not be kept; it is brought again')
      done(told(451, 'not kept; try again'))
    },
  )
}
