import { Worker } from 'node:worker_threads'
import type { TableDocument } from './document.ts'
import type { Form } from './forms.ts'

/** What a document may take at most; the longest report takes a few seconds. */
const SECONDS = 60
/** Documents that may wait; whoever comes then is asked to come again. */
const MOST_WAITING = 20
let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/**
 * Writes a document in a thread of its own, one after the other: nobody waits for it but who asked, and what a form takes
 * of memory is free again afterwards. Without the environment, which holds secrets: whoever writes needs none.
 */
export function writeBeside(document: TableDocument, as: Form): Promise<Uint8Array> {
  waiting++
  const writing = last.then(() => writeIn(document, as))
  last = writing
    .catch(() => {})
    .then(() => {
      waiting--
    })
  return writing
}

/** Whether so many documents wait already that another one would only make everybody wait. */
export function lineIsFull(): boolean {
  return waiting >= MOST_WAITING
}

async function writeIn(document: TableDocument, as: Form): Promise<Uint8Array> {
  const worker = new Worker(new URL('./write-beside-worker.ts', import.meta.url), {
    workerData: { document, as },
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 768 },
  })
  const written = Promise.withResolvers<Uint8Array>()
  const timer = setTimeout(() => written.reject(new Error(`no ${as} was written in time`)), SECONDS * 1000)
  worker
    .once('message', written.resolve)
    .once('error', written.reject)
    .once('exit', () => written.reject(new Error(`the writing of ${as} ended without a file`)))
  try {
    return await written.promise
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
