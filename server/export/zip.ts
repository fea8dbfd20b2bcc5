import { Zip, ZipPassThrough } from 'fflate'

/** A file that goes into an archive; when it was made is what the archive says of it. */
export type Packed = { readonly name: string; readonly bytes: Uint8Array; readonly at: string }

/**
 * An archive of files that are pressed together already, piece by piece: only the file that is being packed is held, and
 * the next one is asked for when this one has been taken. No name is there twice.
 */
export async function* zipped(files: AsyncIterable<Packed>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const archive = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  const taken = new Set<string>()
  for await (const { name, bytes, at } of files) {
    const entry = new ZipPassThrough(apart(name, taken))
    entry.mtime = at
    archive.add(entry)
    entry.push(bytes, true)
    yield* ready.splice(0)
  }
  archive.end()
  yield* ready.splice(0)
}

function apart(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[a-z]+)$/.exec(name) ?? []
  let own = name
  for (let n = 2; taken.has(own.toLowerCase()); n++) own = `${stem} (${n})${ending}`
  taken.add(own.toLowerCase())
  return own
}
