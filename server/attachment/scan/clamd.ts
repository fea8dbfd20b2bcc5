import { once } from 'node:events'
import type { Socket } from 'node:net'
import { openLine } from '../../egress/streaming.ts'
import type { ClamdAddress } from './clamd-address.ts'

/** What looking a file through came to; `not`: it could not be looked through now, and why. */
export type Scanned =
  | { readonly is: 'clean' }
  | { readonly is: 'infected'; readonly finding: string }
  | { readonly is: 'not'; readonly trouble: 'away' | 'tooLarge' | 'brokenOff' | 'refused' }

/** Looks a file through as it comes. */
export type Scanner = (content: AsyncIterable<Uint8Array>) => Promise<Scanned>

const PIECE = 64 * 1024
const LONGEST_ANSWER = 4_096

/** Asks clamd by its command INSTREAM: pieces with their lengths before them, an empty one at the end, one line back. */
export function clamdAt(address: ClamdAddress): Scanner {
  return async (content) => {
    const line = openLine(address)
    const answer = answerOf(line)
    try {
      if (!(await isReached(line))) return { is: 'not', trouble: 'away' }
      line.write('zINSTREAM\0')
      for await (const piece of content)
        for (let from = 0; from < piece.byteLength; from += PIECE)
          if (!(await send(line, piece.subarray(from, from + PIECE)))) return read(await answer)
      line.write(Buffer.alloc(4))
      return read(await answer)
    } catch (error) {
      // A file that cannot be read is no trouble of the scanner.
      if (line.errored === null) throw error
      return read(await answer)
    } finally {
      line.destroy()
    }
  }
}

async function isReached(line: Socket): Promise<boolean> {
  return once(line, 'connect').then(
    () => true,
    () => false,
  )
}

/** False when the other side has heard enough: it has said why. */
async function send(line: Socket, piece: Uint8Array): Promise<boolean> {
  if (line.readableEnded || line.destroyed) return false
  const length = Buffer.alloc(4)
  length.writeUInt32BE(piece.byteLength)
  line.write(length)
  if (line.write(piece)) return true
  await Promise.race([once(line, 'drain'), once(line, 'end'), once(line, 'close')])
  return !line.readableEnded && !line.destroyed
}

/** What comes back until the line ends; what is said after the line broke counts as well. */
function answerOf(line: Socket): Promise<string> {
  const said = Promise.withResolvers<string>()
  let text = ''
  line.on('data', (piece) => {
    text = `${text}${piece}`.slice(0, LONGEST_ANSWER)
    if (text.includes('\0')) said.resolve(text)
  })
  line.once('error', () => said.resolve(text)).once('close', () => said.resolve(text))
  return said.promise
}

function read(answer: string): Scanned {
  const said = answer.replace(/\0.*$/s, '').trim()
  if (said === 'stream: OK') return { is: 'clean' }
  const finding = /^stream: (.+) FOUND$/.exec(said)?.[1]
  if (finding !== undefined) return { is: 'infected', finding: finding.slice(0, 200) }
  if (said === '') return { is: 'not', trouble: 'brokenOff' }
  return { is: 'not', trouble: /size limit/i.test(said) ? 'tooLarge' : 'refused' }
}
