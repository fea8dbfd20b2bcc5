import { existsSync } from 'node:fs'
import type { Pool } from 'pg'
import { type Config, readConfig } from '../config.ts'
import { type DatabaseAddress, openPool } from '../database/connect.ts'
import { runningIn } from '../database/embedded/running.ts'
import { startEmbedded } from '../database/embedded/start.ts'
import { demoConfig } from '../demo/demo-config.ts'
import { loadReference } from '../reference.ts'
import type { Reference } from '../shell.ts'

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

/** The same, for a program that cannot go on without: it says why and ends with 3. */
export async function reachOrEnd(): Promise<Reached> {
  const reached = await reachDatabase(process.env)
  if ('address' in reached) return reached
  process.stderr.write(`${reached.zh}\n${reached.en}\n`)
  process.exit(3)
}

/** Works on the database that was reached, with so many connections, and leaves it as it was found. */
export async function workOn(
  { address, close }: Reached,
  size: number,
  work: (pool: Pool, reference: Reference) => Promise<void>,
): Promise<void> {
  const pool = openPool(address, { size })
  try {
    await work(pool, await loadReference(pool))
  } finally {
    await pool.end()
    await close()
  }
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
