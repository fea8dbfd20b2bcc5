import { setTimeout as pause } from 'node:timers/promises'
import type { Pool } from 'pg'
import { postmasterIn } from '../testing/database-address.ts'
import { databaseProcesses, type ServerProcess } from '../testing/server-process.ts'

/** A way to go down without a warning. `down`: the server must be started again by somebody. */
export type Blow = {
  readonly hits: string
  readonly down: boolean
  readonly strike: (server: ServerProcess, pool: Pool) => Promise<void>
}

/** kill -9 of the server, of the postmaster, of one backend, and of everything at once. */
export const blows: readonly Blow[] = [
  { hits: 'server', down: true, strike: (server) => server.kill9() },
  {
    hits: 'postmaster',
    down: false,
    strike: async ({ dataDirectory }) => kill(postmasterIn(dataDirectory)),
  },
  { hits: 'backend', down: false, strike: async (_server, pool) => kill(await backend(pool)) },
  {
    hits: 'backend, and the server while the database recovers',
    down: true,
    strike: async (server, pool) => {
      kill(await backend(pool))
      // The moment in which a postmaster does not listen: it has begun to recover.
      await pause(20)
      await server.kill9()
    },
  },
  {
    hits: 'everything',
    down: true,
    strike: async (server) => {
      const postmaster = postmasterIn(server.dataDirectory)
      const gone = server.kill9()
      for (const pid of [postmaster, ...databaseProcesses(server.dataDirectory)]) kill(pid)
      await gone
    },
  },
]

/** A backend that serves the server, one that is busy before one that waits. */
async function backend(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = 'beichen' and backend_type = 'client backend'
     order by (state = 'active') desc, random() limit 1`,
  )
  if (!rows[0]) throw new Error('the server has no connection')
  return rows[0].pid
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    // The one before it may have taken it along.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
