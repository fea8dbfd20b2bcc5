import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../stories/testing/free-port.ts'
import type { Part, Row } from '../load/part.ts'
import { median } from '../table.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const TIMES = { quick: 1, full: 5 }
const LOOKS = 20
const PATIENCE = 300_000

/** From `npm start` to the first page: on a fresh folder of data, and again on the same. */
export const starting: Part = { name: 'start', title: 'From npm start to the first page', run: measured }

async function measured({ pace }: { readonly pace: 'quick' | 'full' }): Promise<readonly Row[]> {
  const folders = Array.from({ length: 2 }, () => mkdtempSync(join(tmpdir(), 'beichen-bench-')))
  const [first = '', second = ''] = folders
  try {
    // The very first start of a checkout may build the web app; it is told by itself.
    const building = pace === 'full' ? await startAndStop(first) : null
    const cold = await startAndStop(second)
    const warm: number[] = []
    for (let time = 0; time < TIMES[pace]; time++) warm.push(await startAndStop(second))
    return [
      ...(building === null
        ? []
        : [
            {
              what: 'the first start since the checkout changed',
              value: { amount: building, unit: 's' },
            },
          ]),
      { what: 'cold: its data folder is made', value: { amount: cold, unit: 's' } },
      {
        what: `warm, median of ${warm.length}`,
        value: { amount: median(warm), unit: 's' },
        wished: { text: '≤ 4 s', reached: median(warm) <= 4 },
      },
    ]
  } finally {
    for (const one of folders) rmSync(one, { recursive: true, force: true })
  }
}

/** Starts as a user does and stops again; the seconds until the page was there. */
async function startAndStop(dataDirectory: string): Promise<number> {
  const port = await freePort()
  const { DATABASE_URL: _, ...inherited } = process.env
  const began = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...inherited, BEICHEN_DATA: dataDirectory, PORT: String(port) },
    stdio: 'ignore',
    // A group of its own, which is what the terminal of a user ends with Ctrl-C.
    detached: true,
  })
  const exited = once(child, 'exit')
  try {
    await pageAt(`http://127.0.0.1:${port}/`, child)
    return (performance.now() - began) / 1_000
  } finally {
    if (child.exitCode === null) process.kill(-(child.pid ?? 0), 'SIGINT')
    await exited
  }
}

async function pageAt(address: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + PATIENCE
  while (performance.now() < until && child.exitCode === null) {
    const answer = await fetch(address).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.ok) return
    await pause(LOOKS)
  }
  throw new Error('the server did not start')
}
