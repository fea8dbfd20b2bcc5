import type { Pool, PoolClient } from 'pg'
import { connectThrough, type Eyes } from './through.ts'

/**
 * Does several things one after the other on one connection, with somebody's eyes. Where the work breaks off nobody
 * knows what it left behind there, an open transaction or a setting of its own: such a connection is not used again.
 */
export async function onOneConnection<Value>(
  pool: Pool,
  eyes: Eyes,
  work: (client: PoolClient) => Promise<Value>,
): Promise<Value> {
  const client = await connectThrough(pool, eyes)
  let broken: Error | undefined
  try {
    return await work(client)
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    throw error
  } finally {
    client.release(broken)
  }
}
