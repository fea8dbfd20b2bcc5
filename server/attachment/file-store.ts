import { createReadStream } from 'node:fs'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { agedIn, clearDrafts, type Draft, namesIn, withDraft } from './draft-file.ts'
import type { Scanner } from './scan/clamd.ts'
import { typeOf } from './type-of.ts'

/** What has been kept: under which name it lies, how much it is, and what it is by what is in it. */
export type KeptFile = {
  readonly stored: string
  readonly bytes: number
  readonly sha256: string
  readonly type: string
}

/** Files as they lie in one place: a name that is there is a file that is whole. */
export type FileStore = {
  /** Keeps a file as it comes; with more bytes than that nothing is kept. */
  readonly keep: (
    content: AsyncIterable<Uint8Array>,
    most: number,
  ) => Promise<KeptFile | 'tooLarge' | 'empty'>
  /** Takes a file over under the name it has elsewhere, if it is the one with this digest. */
  readonly adopt: (stored: string, content: AsyncIterable<Uint8Array>, sha256: string) => Promise<boolean>
  /** Fails with the code ENOENT where there is none. */
  readonly read: (stored: string) => Promise<AsyncIterable<Uint8Array>>
  readonly drop: (stored: string) => Promise<void>
  /** What has lain there since before an instant, in milliseconds; what never came to its end is not part of it. */
  readonly olderThan: (instant: number) => Promise<readonly string[]>
  /** Takes away what never came to its end and has not been written to since. */
  readonly clearUnfinished: (instant: number) => Promise<void>
}

/** What has to do with files needs of the shell. */
export type WithFiles = {
  readonly files: FileStore
  /** Absent: nobody looks files through. */
  readonly scanner?: Scanner
}

/** Puts a file that came in whole where it belongs. */
export type Put = (draft: Draft) => Promise<void>

/** How a store takes files in: each has come whole, and been looked at, before it gets a name that is read. */
export function takingIn(incoming: string, put: Put): Pick<FileStore, 'keep' | 'adopt'> {
  return {
    keep: (content, most) =>
      withDraft(incoming, content, most, async (draft) => {
        const type = await typeOf(draft.path)
        await put(draft)
        return { stored: draft.stored, type, bytes: draft.bytes, sha256: draft.sha256 }
      }),
    adopt: async (stored, content, sha256) => {
      const adopted = await withDraft(
        ...([incoming, content, Number.POSITIVE_INFINITY] as const),
        async (draft) => {
          if (draft.sha256 === sha256) await put(draft)
          return draft.sha256 === sha256
        },
        stored,
      )
      return adopted === true
    },
  }
}

/**
 * Files in a folder beside the database. A file comes under a passing name and gets its own, of 256 bits that nobody
 * chose, when the disk has all of it.
 */
export function fileStore(folder: string): FileStore {
  const incoming = join(folder, 'incoming')
  const shelf = (stored: string) => join(folder, stored.slice(0, 2))
  const place = (stored: string) => join(shelf(stored), stored)
  return {
    ...takingIn(incoming, async ({ path, stored }) => {
      await mkdir(shelf(stored), { recursive: true, mode: 0o700 })
      await rename(path, place(stored))
      await settle(shelf(stored))
    }),
    read: async (stored) => {
      await access(place(stored))
      return piecesOf(place(stored))
    },
    drop: (stored) => rm(place(stored), { force: true }),
    olderThan: async (instant) => {
      const shelves = (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))
      const found = await Promise.all(shelves.map((name) => agedIn(join(folder, name), instant)))
      return found.flat().filter((name) => /^[0-9a-f]{64}$/.test(name))
    },
    clearUnfinished: (instant) => clearDrafts(incoming, instant),
  }
}

/** Opened when it is read: what nobody reads holds nothing open. */
async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path) as AsyncIterable<Uint8Array>
}

/** The name itself is on the disk only when its folder is. */
async function settle(folder: string): Promise<void> {
  const opened = await open(folder, 'r')
  await opened.sync().finally(() => opened.close())
}
