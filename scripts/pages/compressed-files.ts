import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const worthIt = ['.js', '.css', '.svg']
const smallest = 1_024
const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/**
 * Writes every file of the pages twice more, as small as it gets: once for browsers that read brotli, once for those
 * that do not. The document is made anew for each answer and stays as it is.
 */
export function compressedFiles(folder: string) {
  return {
    name: 'compressed-files',
    apply: 'build' as const,
    writeBundle: async () => {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      await Promise.all(files.filter((file) => worthIt.includes(extname(file))).map(compress))
    },
  }

  async function compress(file: string): Promise<void> {
    const path = join(folder, file)
    const plain = readFileSync(path)
    // The pages of desks and of customers are built one after the other, into one folder.
    if (plain.length < smallest || existsSync(`${path}.br`)) return
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    }
    writeFileSync(`${path}.br`, await toBrotli(plain, { params }))
    writeFileSync(`${path}.gz`, await toGzip(plain, { level: constants.Z_BEST_COMPRESSION }))
  }
}
