import { createHash } from 'node:crypto'
import type { Db } from '../access/through.ts'
import type { FileStore } from './file-store.ts'
import { type Known, knownFiles } from './kept-files.ts'

/** What moving came to: what went over, what was there already, and what is in neither place as it was kept. */
export type Moved = { moved: number; there: number; missing: string[]; changed: string[] }

/**
 * Brings every file that the database knows from one place to the other: it is taken out of the first only when the
 * second has proved that it has it. Asked again after it broke off, it goes on with what is left.
 */
export async function moveFiles(
  db: Db,
  { from, to }: { readonly from: FileStore; readonly to: FileStore },
): Promise<Moved> {
  const result: Moved = { moved: 0, there: 0, missing: [], changed: [] }
  for await (const known of knownFiles(db)) {
    const wanted = known.sha256 ?? (await digestIn(from, known.stored))
    if ((await digestIn(to, known.stored)) === wanted && wanted !== null) {
      await from.drop(known.stored)
      result.there++
    } else await bring(known, wanted, { from, to }, result)
  }
  return result
}

async function bring(
  { stored, sha256 }: Known,
  wanted: string | null,
  { from, to }: { readonly from: FileStore; readonly to: FileStore },
  result: Moved,
): Promise<void> {
  const content = wanted === null ? null : await contentIn(from, stored)
  if (content === null || wanted === null) {
    // A drawn picture that is only in the other place is where it should be.
    if (sha256 === null && (await digestIn(to, stored)) !== null) result.there++
    else result.missing.push(stored)
  } else if (await to.adopt(stored, content, wanted)) {
    await from.drop(stored)
    result.moved++
  } else result.changed.push(stored)
}

/** What proving came to. */
export type Proved = { files: number; missing: string[]; changed: string[] }

/** Reads every file that the database knows and compares it with what was kept. */
export async function proveFiles(db: Db, files: FileStore): Promise<Proved> {
  const result: Proved = { files: 0, missing: [], changed: [] }
  for await (const { stored, sha256 } of knownFiles(db)) {
    result.files++
    const digest = await digestIn(files, stored)
    if (digest === null) result.missing.push(stored)
    else if (sha256 !== null && digest !== sha256) result.changed.push(stored)
  }
  return result
}

async function contentIn(store: FileStore, stored: string): Promise<AsyncIterable<Uint8Array> | null> {
  return store.read(stored).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

async function digestIn(store: FileStore, stored: string): Promise<string | null> {
  const content = await contentIn(store, stored)
  if (content === null) return null
  const hash = createHash('sha256')
  for await (const piece of content) hash.update(piece)
  return hash.digest('hex')
}
