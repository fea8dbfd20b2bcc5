import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../node_modules/.cache/beichen-compiled', import.meta.url))

/**
 * Keeps what is compiled for the next start: most of the time until the first page is reading and compiling modules. To
 * be called before they are imported. Where the folder cannot be written the start only takes longer.
 */
export function keepCompiled(): void {
  enableCompileCache(FOLDER)
}
