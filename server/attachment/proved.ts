import { createHash } from 'node:crypto'

/** A file that is not what was kept. */
export class NotTheFile extends Error {}

/**
 * A file as it is read, its last piece only when all of it is what was kept: whoever reads one that was changed does
 * not get to its end.
 */
export async function* proved(
  content: AsyncIterable<Uint8Array>,
  sha256: string,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let last: Uint8Array | null = null
  for await (const piece of content) {
    hash.update(piece)
    if (last) yield last
    last = piece
  }
  if (hash.digest('hex') !== sha256) throw new NotTheFile('a file is not what was kept')
  if (last) yield last
}
