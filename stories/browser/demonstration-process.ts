import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../testing/free-port.ts'
import { until } from '../testing/until.ts'

const MAIN = fileURLToPath(new URL('../../server/demo/main.ts', import.meta.url))
const READY_WITHIN = 180_000

/** A demonstration of its own: where it is, the password of all its people, and the ways to end it. */
export type DemonstrationProcess = {
  readonly address: string
  /** The folder in which its data lie. */
  readonly folder: string
  readonly password: string
  /** Ends it and leaves its data. */
  readonly stop: () => Promise<void>
  readonly remove: () => Promise<void>
}

/** Makes a demonstration in a folder of its own, or goes on with one, and waits until it has said who can sign in. */
export async function demonstrationProcess(folder = newFolder()): Promise<DemonstrationProcess> {
  const port = await freePort()
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, BEICHEN_DATA: folder, PORT: String(port), BEICHEN_DEMO_CALLS: 'off' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece: string) => {
      said += piece
    })
  }
  const isOver = () => child.exitCode !== null || child.signalCode !== null
  const stop = async () => {
    const exited = once(child, 'exit')
    if (!isOver() && child.kill('SIGTERM')) await exited
  }
  const remove = async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
  const ready = until('the demonstration', READY_WITHIN, () => {
    if (isOver()) throw new Error(`the demonstration ended: ${said}`)
    return said.includes('Ctrl-C') && /^cs10000 +(\S+)/m.exec(said)?.[1]
  })
  const password = await ready.catch(async (error) => {
    await remove()
    throw error
  })
  return { address: `http://127.0.0.1:${port}`, folder, password, stop, remove }
}

function newFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'beichen-pictures-')))
}
