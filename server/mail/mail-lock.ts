import type { Pool } from 'pg'

const SPACE = 8690

/**
 * Does something while no other process does the same, by its name; null when another one does. A process that ends lets
 * go of it.
 */
export async function withMailLock<Value>(
  pool: Pool,
  name: string,
  work: () => Promise<Value>,
): Promise<Value | null> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const { rows } = await client.query<{ got: boolean }>(
      'select pg_try_advisory_lock($1, hashtext($2)) as got',
      [SPACE, name],
    )
    if (!rows[0]?.got) return null
    try {
      return await work()
    } finally {
      await client.query('select pg_advisory_unlock($1, hashtext($2))', [SPACE, name])
    }
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    throw error
  } finally {
    client.release(broken)
  }
}
