import type { Client } from 'pg'

/**
 * Reads one state of the database, whatever is written meanwhile. Short: who holds a state for minutes keeps the
 * database from clearing away what was written over since.
 */
export async function inSnapshot<Value>(client: Client, read: () => Promise<Value>): Promise<Value> {
  await client.query('begin isolation level repeatable read read only')
  try {
    return await read()
  } finally {
    await client.query('commit').catch(() => {})
  }
}
