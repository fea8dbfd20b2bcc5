import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { typeOf } from './type-of.ts'

/** What has been kept: under which name it lies, how much it is, and what it is by what is in it. */
export type KeptFile = {
  readonly stored: string
  readonly bytes: number
  readonly sha256: string
  readonly type: string
}

/** Files as they lie on the disk. */
export type FileStore = {
  /** Keeps a file as it comes; with more bytes than that nothing is kept. */
  readonly keep: (
    content: AsyncIterable<Uint8Array>,
    most: number,
  ) => Promise<KeptFile | 'tooLarge' | 'empty'>
  readonly read: (stored: string) => Promise<AsyncIterable<Uint8Array>>
  readonly drop: (stored: string) => Promise<void>
  /** What has lain there since before an instant, in milliseconds; what never came to its end is not part of it. */
  readonly olderThan: (instant: number) => Promise<readonly string[]>
  /** Takes away what never came to its end and has not been written to since. */
  readonly clearUnfinished: (instant: number) => Promise<void>
}

/** What has to do with files needs of the shell. */
export type WithFiles = { readonly files: FileStore }

/**
 * Files in a folder beside the database. A file comes under a passing name and gets its own, of 256 bits that nobody
 * chose, when the disk has all of it: a name that is there is a file that is whole.
 */
export function fileStore(folder: string): FileStore {
  const incoming = join(folder, 'incoming')
  const shelf = (stored: string) => join(folder, stored.slice(0, 2))
  const place = (stored: string) => join(shelf(stored), stored)
  return {
    keep: async (content, most) => {
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      const stored = randomBytes(32).toString('hex')
      const draft = join(incoming, stored)
      try {
        const written = await write(draft, content, most)
        if (typeof written === 'string') return written
        const type = await typeOf(draft)
        await mkdir(shelf(stored), { recursive: true, mode: 0o700 })
        await rename(draft, place(stored))
        await settle(shelf(stored))
        return { stored, type, ...written }
      } finally {
        await rm(draft, { force: true })
      }
    },
    read: (stored) => opened(place(stored)),
    drop: (stored) => rm(place(stored), { force: true }),
    olderThan: async (instant) => {
      const shelves = (await names(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))
      const found = await Promise.all(shelves.map((name) => agedIn(join(folder, name), instant)))
      return found.flat().filter((name) => /^[0-9a-f]{64}$/.test(name))
    },
    clearUnfinished: async (instant) => {
      for (const name of await agedIn(incoming, instant)) await rm(join(incoming, name), { force: true })
    },
  }
}

/** By its number: a handle that is collected before anybody has read from it would end the process. */
async function opened(path: string): Promise<Readable> {
  const content = createReadStream(path)
  await once(content, 'open')
  return content
}

async function write(draft: string, content: AsyncIterable<Uint8Array>, most: number) {
  const file = await open(draft, 'wx', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const piece of content) {
      bytes += piece.byteLength
      if (bytes > most) return 'tooLarge' as const
      hash.update(piece)
      await file.write(piece)
    }
    await file.sync()
    return bytes === 0 ? ('empty' as const) : { bytes, sha256: hash.digest('hex') }
  } finally {
    await file.close()
  }
}

/** The name itself is on the disk only when its folder is. */
async function settle(folder: string): Promise<void> {
  const opened = await open(folder, 'r')
  await opened.sync().finally(() => opened.close())
}

async function agedIn(folder: string, instant: number): Promise<readonly string[]> {
  const found = (await names(folder)).map(async (name) => {
    const seen = await stat(join(folder, name)).catch(() => null)
    return seen !== null && seen.mtimeMs < instant ? [name] : []
  })
  return (await Promise.all(found)).flat()
}

async function names(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
}
