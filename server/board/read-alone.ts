import type { Pool, QueryResultRow } from 'pg'
import { onOneConnection } from '../access/one-connection.ts'
import type { Eyes } from '../access/through.ts'
import type { Asked } from './figures-sql.ts'

/**
 * Asks one large question with somebody's eyes and without helpers: each helper would map every page of the database anew
 * that the connection has mapped already, and one board must not take every core from the moves of a desk.
 */
export async function readAlone<Row extends QueryResultRow>(
  pool: Pool,
  eyes: Eyes,
  { text, values }: Asked,
): Promise<readonly Row[]> {
  return onOneConnection(pool, eyes, async (client) => {
    await client.query('begin read only; set local max_parallel_workers_per_gather = 0')
    const { rows } = await client.query<Row>(text, [...values])
    await client.query('commit')
    return rows
  })
}
