import { open } from 'node:fs/promises'

const HEAD = 64 * 1024

/**
 * What a file is by what is in it, never by its name or by what its sender says. A text has no mark to tell it by: it is
 * what can be read as UTF-8 or as Chinese of older systems, and has no sign in it that no text has.
 */
export async function typeOf(path: string): Promise<string> {
  const { fileTypeFromFile } = await import('file-type')
  const found = await fileTypeFromFile(path).catch(() => undefined)
  // A page is a text to us: it is given out to be kept, and is never opened here.
  if (found && /^(application\/xml|text\/|image\/svg)/.test(found.mime)) return 'text/plain'
  if (found) return found.mime
  return (await isText(path)) ? 'text/plain' : 'application/octet-stream'
}

async function isText(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    const head = buffer.subarray(0, bytesRead)
    if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false
    return ['utf-8', 'gb18030'].some((encoding) => reads(head, encoding))
  } finally {
    await file.close()
  }
}

function reads(head: Buffer, encoding: string): boolean {
  try {
    // The last character may be cut in two.
    new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}
