import { parentPort, workerData } from 'node:worker_threads'
import type { Beside, Heard } from './beside.ts'
import { NotReadable, nothingRead, verifyHistory } from './verify.ts'

const BEAT = 1_000

/** The thread in which a history is proved: says how far it has come, and at last what it came to. */
const { address, anchorFolder } = workerData as Beside
const say = (heard: Heard) => parentPort?.postMessage(heard)
const tally = { ...nothingRead }
const beat = setInterval(() => say({ tally }), BEAT)
try {
  say({ verified: await verifyHistory(address, anchorFolder, tally) })
} catch (error) {
  if (!(error instanceof NotReadable)) throw error
  say({ verified: 'notReadable' })
} finally {
  clearInterval(beat)
}
