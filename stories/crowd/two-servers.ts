import type { Pool } from 'pg'
import { freshDatabase } from '#server/database/testing/test-database.ts'
import { urlOf } from '../testing/database-address.ts'
import { type Operator, operator } from '../testing/operator.ts'
import { type ServerProcess, serverProcess } from '../testing/server-process.ts'

/** Two server processes on one database, with an operator set up. */
export type TwoServers = {
  readonly a: ServerProcess
  readonly b: ServerProcess
  readonly pool: Pool
  readonly operator: Operator
  readonly close: () => Promise<void>
}

/** Starts both, on a database of their own. */
export async function twoServers(): Promise<TwoServers> {
  const database = await freshDatabase()
  const databaseUrl = urlOf(database.address)
  const a = await serverProcess({ databaseUrl })
  const made = await operator(a.address, a.link() ?? '')
  const b = await serverProcess({ databaseUrl })
  const close = async () => {
    await Promise.all([a.remove(), b.remove()])
    await database.drop()
  }
  return { a, b, pool: database.pool, operator: made, close }
}
