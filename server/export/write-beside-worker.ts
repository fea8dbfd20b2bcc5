import { parentPort, workerData } from 'node:worker_threads'
import type { TableDocument } from './document.ts'
import { type Form, writeForm } from './forms.ts'

/** Writes one document, and is gone with all that it took. */
const { document, as } = workerData as { readonly document: TableDocument; readonly as: Form }
parentPort?.postMessage(await writeForm(document, as))
