/** For tests: a mail server that takes what it is sent and shows it as it came over the wire. */
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { SmtpConfig } from '../sending-config.ts'

/** A mail as it was taken. */
export type Taken = { readonly to: readonly string[]; readonly raw: string }

/** What the server says no to, at which step; null: takes it. */
export type Refusing = (step: 'MAIL FROM' | 'RCPT TO' | 'DATA', address: string) => number | null

/** The server, with what it has taken so far. */
export type ReceivingServer = {
  readonly config: SmtpConfig
  readonly taken: Taken[]
  refusing: Refusing
  readonly stop: () => Promise<void>
}

/** Starts one on a free port of this machine. */
export async function receivingServer(
  choices: {
    readonly tls?: boolean
    readonly account?: { readonly user: string; readonly pass: string }
  } = {},
): Promise<ReceivingServer> {
  const taken: Taken[] = []
  const saying = (step: Parameters<Refusing>[0], address: string) => {
    const code = own.refusing(step, address)
    return code === null ? null : Object.assign(new Error('refused'), { responseCode: code })
  }
  const server = new SMTPServer({
    authOptional: choices.account === undefined,
    disabledCommands: choices.tls ? [] : ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      const isRight = username === choices.account?.user && password === choices.account?.pass
      done(isRight ? null : new Error('no'), isRight ? { user: username } : undefined)
    },
    onMailFrom: ({ address }, _session, done) => done(saying('MAIL FROM', address)),
    onRcptTo: ({ address }, _session, done) => done(saying('RCPT TO', address)),
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map((one) => one.address)
        const no = saying('DATA', to[0] ?? '')
        if (!no) taken.push({ to, raw: Buffer.concat(parts).toString('utf8') })
        done(no)
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const own: ReceivingServer = {
    config: { host: '127.0.0.1', port, tls: 'none', auth: null, from: 'service@example.cn' },
    taken,
    refusing: () => null,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return own
}

/** A header of a mail, its folded lines as one; null where there is none. */
export function headerOf({ raw }: Taken, name: string): string | null {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ')
  const line = head.split('\r\n').find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  return line === undefined ? null : line.slice(name.length + 1).trim()
}

/** What a mail says. */
export function wordsOf(mail: Taken): string {
  const body = mail.raw.slice(mail.raw.indexOf('\r\n\r\n') + 4)
  const coded = headerOf(mail, 'Content-Transfer-Encoding')
  if (coded === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (coded !== 'quoted-printable') return body
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
