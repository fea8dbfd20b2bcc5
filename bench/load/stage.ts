import { availableParallelism, totalmem } from 'node:os'
import type { Pool } from 'pg'
import type { Network } from '#domain/organisation/network.ts'
import { type DatabaseAddress, openPool } from '#server/database/connect.ts'
import { runningIn } from '#server/database/embedded/running.ts'
import { provinces } from '#server/network/divisions.ts'
import { loadReference } from '#server/reference.ts'
import { operator } from '../../stories/testing/operator.ts'
import { databaseProcesses, type ServerProcess, serverProcess } from '../../stories/testing/server-process.ts'
import { type Staff, staffOf } from './staff.ts'
import { type Usage, watching } from './usage.ts'

/** The real server in a process of its own, the whole country set up in it, and people at their desks. */
export type Stage = {
  /** `quick` is for a look in three minutes, `full` for the figures that are written down. */
  readonly pace: 'quick' | 'full'
  readonly server: ServerProcess
  /** The database, by the owner of its tables. */
  readonly owner: Pool
  readonly address: DatabaseAddress
  readonly network: Network
  /** People who have signed in at the door, desk by desk. */
  readonly staff: Staff
  /** What was measured on, in a line. */
  readonly machine: string
  /** Does the work and says what server and database took meanwhile. */
  readonly watch: <Result>(
    work: () => Promise<Result>,
  ) => Promise<{ readonly result: Result; readonly usage: Usage }>
  readonly clear: () => Promise<void>
}

export type StageWish = {
  readonly pace: Stage['pace']
  /** Null: an embedded PostgreSQL in a folder that is made for it and removed afterwards. */
  readonly databaseUrl: string | null
  /** What the server's runtime is started with besides, such as `--cpu-prof`. */
  readonly runtime?: string
}

/** Sets the stage on an empty database; what it started is ended by `clear`. */
export async function setStage({ pace, databaseUrl, runtime }: StageWish): Promise<Stage> {
  const environment = runtime ? { NODE_OPTIONS: runtime } : {}
  const server = await serverProcess({ environment, ...(databaseUrl === null ? {} : { databaseUrl }) })
  try {
    const address = databaseUrl === null ? runningIn(server.dataDirectory) : { url: databaseUrl }
    if (!address) throw new Error('the server runs without its database')
    const link = server.link()
    if (link === null) throw new Error('a bench begins on an empty database')
    const names = provinces.map(({ name }) => name)
    const made = await operator(server.address, link, names)
    const owner = openPool(address, { size: 4 })
    const network = (await loadReference(owner)).network()
    const staff = await staffOf(made, network)
    const database = () => (databaseUrl === null ? databaseProcesses(server.dataDirectory) : [])
    const processes = { server: () => [server.pid()], database }
    const clear = async () => {
      await owner.end()
      await server.remove()
    }
    const watch: Stage['watch'] = (work) => watching(processes, work)
    return { pace, server, owner, address, network, staff, machine: machine(databaseUrl), watch, clear }
  } catch (error) {
    await server.remove()
    throw error
  }
}

function machine(databaseUrl: string | null): string {
  const memory = Math.round(totalmem() / 1024 ** 3)
  const database = databaseUrl === null ? 'embedded PostgreSQL 18 with fsync' : 'PostgreSQL of DATABASE_URL'
  const day = new Date().toISOString().slice(0, 10)
  return `${database}, Node.js ${process.versions.node}, ${availableParallelism()} cores and ${memory} GB for server, database and clients together, ${day}`
}
