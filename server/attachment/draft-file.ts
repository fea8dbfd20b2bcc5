import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A file that has come in whole and lies on this machine under a passing name. */
export type Draft = {
  readonly path: string
  readonly stored: string
  readonly bytes: number
  readonly sha256: string
}

/**
 * Takes a file in as it comes, piece by piece, and hands it on when the disk has all of it; with more bytes than that
 * it is not taken. Whatever becomes of it, the passing name is gone afterwards.
 */
export async function withDraft<Kept>(
  incoming: string,
  content: AsyncIterable<Uint8Array>,
  most: number,
  keep: (draft: Draft) => Promise<Kept>,
  stored = randomBytes(32).toString('hex'),
): Promise<Kept | 'tooLarge' | 'empty'> {
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  const path = join(incoming, `${stored}-${randomBytes(4).toString('hex')}`)
  try {
    const written = await write(path, content, most)
    return typeof written === 'string' ? written : await keep({ path, stored, ...written })
  } finally {
    await rm(path, { force: true })
  }
}

/** Takes away what never came to its end and has not been written to since. */
export async function clearDrafts(incoming: string, instant: number): Promise<void> {
  for (const name of await agedIn(incoming, instant)) await rm(join(incoming, name), { force: true })
}

async function write(path: string, content: AsyncIterable<Uint8Array>, most: number) {
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const piece of content) {
      bytes += piece.byteLength
      if (bytes > most) return 'tooLarge' as const
      hash.update(piece)
      await file.write(piece)
    }
    if (bytes === 0) return 'empty' as const
    await file.sync()
    return { bytes, sha256: hash.digest('hex') }
  } finally {
    await file.close()
  }
}

/** The names in a folder that have not been written to since an instant, in milliseconds. */
export async function agedIn(folder: string, instant: number): Promise<readonly string[]> {
  const found = (await namesIn(folder)).map(async (name) => {
    const seen = await stat(join(folder, name)).catch(() => null)
    return seen !== null && seen.mtimeMs < instant ? [name] : []
  })
  return (await Promise.all(found)).flat()
}

/** The names in a folder; none where there is no folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
}
