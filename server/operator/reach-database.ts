import { type Config, readConfig } from '../config.ts'
import type { DatabaseAddress } from '../database/connect.ts'
import { runningIn } from '../database/embedded/running.ts'
import { startEmbedded } from '../database/embedded/start.ts'

/** The database of this installation, for a program of its operator; `close` stops only what was started for it. */
export type Reached = {
  readonly config: Config
  readonly address: DatabaseAddress
  readonly close: () => Promise<void>
}

/** A program that cannot begin says why in both languages. */
export type NotReached = { readonly zh: string; readonly en: string }

/** Reaches the database whether a server works on it or not: DATABASE_URL, the running embedded one, or it is started. */
export async function reachDatabase(environment: NodeJS.ProcessEnv): Promise<Reached | NotReached> {
  const read = readConfig(environment)
  if (!read.ok)
    return { zh: read.no.map((one) => one.zh).join('\n'), en: read.no.map((one) => one.en).join('\n') }
  const config = read.value
  const nothing = async () => {}
  if (config.databaseUrl !== null) return { config, address: { url: config.databaseUrl }, close: nothing }
  const running = runningIn(config.dataDirectory)
  if (running) return { config, address: running, close: nothing }
  const started = await startEmbedded(config)
  if (!started.ok) return started.no
  return { config, address: started.value.address, close: started.value.stop }
}
