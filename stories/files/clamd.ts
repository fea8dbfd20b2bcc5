import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A clamd that was started for a test, at a socket of its own. */
export type Clamd = {
  readonly path: string
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  readonly remove: () => Promise<void>
}

/** What every scanner is tried with; written so that no scanner takes this file for it. */
export const sample = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(
  '',
)

/** A clamd that knows one thing only, and nothing larger than this; it is started when it is wanted. */
export function clamdOf(program: string, mostKilobytes = 1_000): Clamd {
  const folder = mkdtempSync(join(tmpdir(), 'bc-av-'))
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'signatures'))
  const line = `Beichen.Test.Sample:0:*:${Buffer.from(sample).toString('hex')}`
  writeFileSync(join(folder, 'signatures', 'sample.ndb'), `${line}\n`)
  const path = join(folder, 'clamd.ctl')
  writeFileSync(
    join(folder, 'clamd.conf'),
    [
      `LocalSocket ${path}`,
      `DatabaseDirectory ${join(folder, 'signatures')}`,
      `TemporaryDirectory ${folder}`,
      `StreamMaxLength ${mostKilobytes}K`,
      'Foreground yes',
      'MaxThreads 2',
      '',
    ].join('\n'),
  )
  let running: ChildProcess | null = null
  const stop = async () => {
    if (running && running.exitCode === null) {
      running.kill('SIGTERM')
      await once(running, 'exit')
    }
    running = null
  }
  return {
    path,
    start: async () => {
      running = spawn(program, [`--config-file=${join(folder, 'clamd.conf')}`], { stdio: 'ignore' })
      while (!existsSync(path)) {
        if (running.exitCode !== null) throw new Error(`clamd has ended with ${running.exitCode}`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    stop,
    remove: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
