import { existsSync } from 'node:fs'
import { type Config, readConfig } from '../config.ts'
import { type DatabaseAddress, openPool } from '../database/connect.ts'
import { runningIn } from '../database/embedded/running.ts'
import { startEmbedded } from '../database/embedded/start.ts'
import { demoConfig } from '../demo/demo-config.ts'

/** The database of this installation, for a program of its operator; `close` stops only what was started for it. */
export type Reached = {
  readonly config: Config
  readonly address: DatabaseAddress
  readonly close: () => Promise<void>
}

/** A program that cannot begin says why in both languages. */
export type NotReached = { readonly zh: string; readonly en: string }

/**
 * Reaches the database whether a server works on it or not: DATABASE_URL, the running embedded one, or it is started;
 * with `--demo` among the words, that of the demonstration. Nothing is made where no server has ever worked.
 */
export async function reachDatabase(
  environment: NodeJS.ProcessEnv,
  words: readonly string[] = process.argv,
): Promise<Reached | NotReached> {
  const read = words.includes('--demo') ? demoConfig(environment) : readConfig(environment)
  if (!read.ok)
    return { zh: read.no.map((one) => one.zh).join('\n'), en: read.no.map((one) => one.en).join('\n') }
  const reached = await reach(read.value)
  if (!('address' in reached) || (await isOurs(reached.address))) return reached
  await reached.close()
  return nothingIn(read.value)
}

async function reach(config: Config): Promise<Reached | NotReached> {
  const nothing = async () => {}
  if (config.databaseUrl !== null) return { config, address: { url: config.databaseUrl }, close: nothing }
  if (!existsSync(config.dataDirectory)) return nothingIn(config)
  const running = runningIn(config.dataDirectory)
  if (running) return { config, address: running, close: nothing }
  const started = await startEmbedded(config)
  if (!started.ok) return started.no
  return { config, address: started.value.address, close: started.value.stop }
}

/** Whether a server has worked on the database: it has made its tables. */
async function isOurs(address: DatabaseAddress): Promise<boolean> {
  const pool = openPool(address, { size: 1 })
  try {
    const { rows } = await pool.query<{ found: boolean }>(
      `select to_regclass('act_chains') is not null as found`,
    )
    return rows[0]?.found === true
  } finally {
    await pool.end()
  }
}

function nothingIn({ databaseUrl, dataDirectory }: Config): NotReached {
  const [zh, en] = databaseUrl === null ? [dataDirectory, dataDirectory] : ['DATABASE_URL', 'DATABASE_URL']
  return {
    zh: `${zh} 里没有北辰的数据；用 BEICHEN_DATA 或 DATABASE_URL 指明在哪里，演示数据用 --demo。`,
    en: `There is nothing of Beichen in ${en}; BEICHEN_DATA or DATABASE_URL say where, --demo means the demonstration.`,
  }
}
