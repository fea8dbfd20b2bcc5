import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const cache = fileURLToPath(new URL('../../node_modules/.cache/beichen-browser', import.meta.url))

/** A folder for what is made once for the browser; it goes when the dependencies go. */
export function cacheFolder(...names: readonly string[]): string {
  const folder = join(cache, ...names)
  mkdirSync(folder, { recursive: true })
  return folder
}
