import { Worker } from 'node:worker_threads'
import type { MailFlaw } from '#domain/mail/heard.ts'
import { READ_WITHIN } from '#domain/mail/mailbox.ts'
import { headOf } from './parse-mail.ts'
import type { Parsed } from './parsed.ts'

let reader: Worker | null = null
let last: Promise<unknown> = Promise.resolve()

/**
 * Reads a mail in a thread of its own, one after the other: one that takes too long or too much memory ends that thread
 * and nothing else, and is not read any further.
 */
export function parseBeside(raw: Buffer, within = READ_WITHIN): Promise<Parsed> {
  const read = last.then(() => readIn(raw, within))
  last = read.catch(() => {})
  return read
}

async function readIn(raw: Buffer, within: number): Promise<Parsed> {
  const worker = reader ?? begun()
  const heard = Promise.withResolvers<Parsed | 'tooSlow' | 'notReadable'>()
  const onExit = () => heard.resolve('notReadable')
  const timer = setTimeout(() => heard.resolve('tooSlow'), within)
  worker.once('message', heard.resolve).once('exit', onExit)
  worker.postMessage(raw)
  const answer = await heard.promise
  clearTimeout(timer)
  worker.off('message', heard.resolve).off('exit', onExit)
  if (typeof answer !== 'string') return answer
  reader = null
  await worker.terminate()
  return unreadable(raw, answer)
}

function begun(): Worker {
  const worker = new Worker(new URL('./parse-beside-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 768 },
  })
  worker.unref()
  worker.on('error', () => {})
  reader = worker
  return worker
}

/** Of a mail that cannot be read, who it is from and what it is about are looked for in its head. */
async function unreadable(raw: Buffer, flaw: MailFlaw): Promise<Parsed> {
  const email = await headOf(raw)
  const from = email?.from
  return {
    flaw,
    headers: (email?.headers ?? []).map(({ key, value }) => [key, value] as const),
    sender: (from && !from.group ? from.address : '').toLowerCase(),
    senderName: '',
    subject: email?.subject ?? '',
    text: '',
    files: [],
    report: null,
  }
}
