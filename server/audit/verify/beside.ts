import { Worker } from 'node:worker_threads'
import type { DatabaseAddress } from '../../database/connect.ts'
import type { Tally } from './finding.ts'
import type { Verified } from './verify.ts'

/** What a proof beside the server's own work is given. */
export type Beside = { readonly address: DatabaseAddress; readonly anchorFolder: string }

/** What is heard from it: how far it has come, or what it came to. */
export type Heard = { readonly tally: Tally } | { readonly verified: Verified | 'notReadable' }

/**
 * Proves the history in a thread of its own: requests are answered meanwhile. It enters as the owner of the database,
 * for the application's role does not see every row.
 */
export type Verifier = {
  /** Begins; `onEnd` gets what it came to, null when it did not come to its end. */
  readonly begin: (
    onTally: (tally: Tally) => void,
    onEnd: (verified: Verified | 'notReadable' | null) => Promise<void>,
  ) => void
  /** Ends what is running, and waits until it is written down. */
  readonly stop: () => Promise<void>
}

/** The verifier of this server. */
export function verifierOf(given: Beside, onError: (error: unknown) => void): Verifier {
  const running = new Map<Worker, Promise<void>>()
  const begin: Verifier['begin'] = (onTally, onEnd) => {
    const worker = new Worker(new URL('./beside-worker.ts', import.meta.url), { workerData: given })
    const ended = Promise.withResolvers<Verified | 'notReadable' | null>()
    worker.on('message', (heard: Heard) => {
      if ('tally' in heard) onTally(heard.tally)
      else ended.resolve(heard.verified)
    })
    worker.on('error', onError)
    worker.on('exit', () => ended.resolve(null))
    const written = ended.promise
      .then(onEnd)
      .catch(onError)
      .finally(() => running.delete(worker))
    running.set(worker, written)
  }
  const stop = async () => {
    const all = [...running]
    await Promise.all(all.map(([worker]) => worker.terminate()))
    await Promise.all(all.map(([, written]) => written))
  }
  return { begin, stop }
}
