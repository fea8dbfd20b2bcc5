import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#server/config.ts'
import { newFirstRunLink } from '#server/session/first-run.ts'
import { type Running, start } from '#server/start.ts'
import { storyKeys } from './story-keys.ts'

/** A server that runs in this very process. */
export type ServerHere = {
  readonly address: string
  /** As it was started first. */
  readonly running: Running
  /** What opens the first run; null when there is someone already. */
  readonly link: string | null
  /** What it keeps beside the database. */
  readonly dataDirectory: string
  /** Ends it and starts another one at the same address. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Starts the whole server here, on a database that is there already; quicker than a process of its own. `more` are
 * variables beside those that every story sets.
 */
export async function serverInProcess(
  databaseUrl: string,
  more: NodeJS.ProcessEnv = {},
): Promise<ServerHere> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'beichen-story-'))
  const begin = async (port: string): Promise<Running> => {
    const config = readConfig({
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'warn',
      BEICHEN_SECRET_KEY: storyKeys,
      BEICHEN_DATA: dataDirectory,
      ...more,
      PORT: port,
    })
    if (!config.ok) throw new Error(config.no.map((one) => one.en).join(' '))
    const started = await start(config.value, false)
    if (!started.ok) throw new Error(started.no.en)
    return started.value
  }
  let running = await begin(more.PORT ?? '0')
  const { address } = running
  const link = await newFirstRunLink(running.shell)
  const restart = async () => {
    await running.stop()
    running = await begin(new URL(address).port)
  }
  const stop = async () => {
    await running.stop()
    rmSync(dataDirectory, { recursive: true, force: true })
  }
  return { address, running, link, dataDirectory, restart, stop }
}
