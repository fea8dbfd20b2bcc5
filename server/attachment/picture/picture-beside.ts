import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'

/** The pictures made of a picture, as they lie until they are kept. */
export type Drawn = {
  readonly small: () => AsyncIterable<Uint8Array>
  readonly large: () => AsyncIterable<Uint8Array>
  readonly width: number
  readonly height: number
}

const SECONDS = 20
const program = fileURLToPath(new URL('./picture-program.ts', import.meta.url))

/**
 * Draws a picture anew, small and large, in a process of its own: one that takes too long or too much memory ends that
 * process and nothing else. Null when it cannot be read.
 */
export async function drawBeside<Kept>(
  content: AsyncIterable<Uint8Array>,
  keep: (drawn: Drawn) => Promise<Kept>,
  seconds = SECONDS,
): Promise<Kept | null> {
  const folder = await mkdtemp(join(tmpdir(), 'beichen-picture-'))
  const [from, small, large] = ['from', 'small', 'large'].map((name) => join(folder, name)) as [
    ...[string, string, string],
  ]
  try {
    await pipeline(content, createWriteStream(from, { mode: 0o600 }))
    const size = await run([from, small, large], seconds)
    return (
      size &&
      (await keep({ small: () => createReadStream(small), large: () => createReadStream(large), ...size }))
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Without the environment: it holds secrets, and whoever draws needs none. */
async function run(
  paths: readonly string[],
  seconds: number,
): Promise<{ width: number; height: number } | null> {
  const child = spawn(process.execPath, ['--max-old-space-size=128', program, ...paths], {
    env: { PATH: process.env.PATH ?? '' },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
  })
  let said = ''
  child.stdout.on('data', (piece) => {
    said = `${said}${piece}`.slice(0, 200)
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve)
  })
  if (code !== 0) return null
  const { width, height } = JSON.parse(said) as { width: number; height: number }
  return { width, height }
}
