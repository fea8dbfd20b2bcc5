import type { Config } from './config.ts'
import { readConfig } from './config.ts'
import { openForStart } from './database/open-for-start.ts'
import { logAt } from './log.ts'
import type { Running } from './start.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const sayWrong = (line: string) => process.stderr.write(`${line}\n`)

/**
 * Runs a server until it is told to stop: reads the environment, starts, and ends cleanly on SIGINT and SIGTERM.
 * What cannot work is said in a sentence and ends with status 1.
 */
export async function run(
  change: (config: Config) => Config,
  demonstration: boolean,
  ready: (running: Running) => Promise<void>,
): Promise<void> {
  // Left to itself, the runtime prints all that an error holds, the row of the database with it.
  process.on('uncaughtException', (error) => {
    logAt('fatal').fatal({ error }, 'ended by a defect')
    process.exit(1)
  })
  const config = readConfig(process.env)
  if (!config.ok) {
    for (const { zh, en } of config.no) sayWrong(`${zh}\n${en}`)
    process.exit(1)
  }
  const wanted = change(config.value)
  // The database starts while the rest of the program is loaded.
  const opening = openForStart(wanted)
  const { start } = await import('./start.ts')
  const started = await start(wanted, demonstration, opening)
  if (!started.ok) {
    sayWrong(`${started.no.zh}\n${started.no.en}`)
    process.exit(1)
  }
  const running = started.value
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    say('正在停止 / stopping …')
    await running.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end())
  await ready(running)
}
