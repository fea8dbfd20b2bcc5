import { setTimeout as pause } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import { SUPERUSER } from './initdb.ts'
import type { Postmaster, ServerPlan } from './postmaster.ts'

/** The database in which everything is. */
export const DATABASE = 'beichen'
/** Recovery of a large database after a crash takes its time; a server that runs and says so is waited for. */
const READY_WITHIN = 10 * 60_000
const CANNOT_CONNECT_NOW = '57P03'

/** Where and as whom to connect to the embedded server. */
export type EmbeddedAddress = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
}

/** The address of the database that the plan's server offers. */
export function addressOf(plan: ServerPlan, database = DATABASE): EmbeddedAddress {
  const { host, port } = plan.listening
  return { host, port, user: SUPERUSER, password: plan.cluster.password, database }
}

/** Waits until connections are accepted; false when the server ended first or `READY_WITHIN` is over. */
export async function isReady(plan: ServerPlan, server: Postmaster): Promise<boolean> {
  const begun = Date.now()
  while (!server.isOver() && Date.now() - begun < READY_WITHIN) {
    if (await accepts(plan)) return !server.isOver()
    await pause(20)
  }
  return false
}

/** Creates our database in a new cluster; does nothing when it exists. */
export async function ensureDatabase(plan: ServerPlan): Promise<void> {
  await withClient(plan, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`)
  })
}

async function accepts(plan: ServerPlan): Promise<boolean> {
  try {
    await withClient(plan, async () => {})
    return true
  } catch (error) {
    // Any other word of the server, such as a wrong password, will not change by waiting.
    if (error instanceof DatabaseError && error.code !== CANNOT_CONNECT_NOW) throw error
    return false
  }
}

async function withClient(plan: ServerPlan, use: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ ...addressOf(plan, 'postgres'), connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await use(client)
  } finally {
    await client.end().catch(() => {})
  }
}
