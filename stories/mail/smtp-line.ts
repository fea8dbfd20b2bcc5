import { connect } from 'node:net'
import { createInterface } from 'node:readline'

/** What a mail server was answered when it brought a mail: its last answer, and to which of its words. */
export type Brought = { readonly code: number; readonly at: string }

/** Who a mail is from and to, as its envelope says. */
export type Envelope = { readonly from: string; readonly to: readonly string[] }

/**
 * Brings mails over one connection, as a mail server does, byte by byte as they are; what comes back for each, and null
 * for those after which the connection broke off.
 */
export async function bringOver(
  port: number,
  mails: readonly { readonly raw: Buffer; readonly envelope: Envelope }[],
): Promise<readonly (Brought | null)[]> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]()
  const heard = async (): Promise<number | null> => {
    for (;;) {
      // A line that breaks off ends what can be heard, like one that is hung up.
      const line = await lines.next().catch(() => null)
      if (line === null || line.done) return null
      if (/^\d{3} /.test(line.value)) return Number(line.value.slice(0, 3))
    }
  }
  const say = async (words: string | Buffer) => {
    socket.write(words)
    return heard()
  }
  const answers: (Brought | null)[] = []
  const hello = (await heard()) === null ? null : await say('EHLO test.example\r\n')
  for (const { raw, envelope } of mails) {
    answers.push(hello === null ? null : await bring(say, raw, envelope))
  }
  socket.end('QUIT\r\n')
  if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve))
  return answers
}

async function bring(
  say: (words: string | Buffer) => Promise<number | null>,
  raw: Buffer,
  { from, to }: Envelope,
): Promise<Brought | null> {
  const words = [
    `MAIL FROM:<${from}>\r\n`,
    ...to.map((one) => `RCPT TO:<${one}>\r\n`),
    'DATA\r\n',
    stuffed(raw),
  ]
  for (const word of words) {
    const at = typeof word === 'string' ? word.slice(0, 4) : 'mail'
    const code = await say(word)
    if (code === null) return null
    if (code >= 400) {
      await say('RSET\r\n')
      return { code, at }
    }
    if (at === 'mail') return { code, at }
  }
  return null
}

/** With the dot that ends it, and no other line that is only a dot. */
function stuffed(raw: Buffer): Buffer {
  const text = raw
    .toString('latin1')
    .replace(/\r?\n/g, '\r\n')
    .replace(/(^|\r\n)\./g, '$1..')
  return Buffer.from(`${text}${text.endsWith('\r\n') ? '' : '\r\n'}.\r\n`, 'latin1')
}
