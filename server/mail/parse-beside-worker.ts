import { parentPort } from 'node:worker_threads'
import { parseMail } from './parse-mail.ts'

/** Reads one mail after the other, in a thread that may be ended at any time. */
parentPort?.on('message', async (raw: Uint8Array) => {
  parentPort?.postMessage(await parseMail(raw))
})
