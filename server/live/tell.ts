import type { Pool } from 'pg'

/** Tells every server process that organisations, policies or calendars have changed. */
export async function tellReferenceChanged(pool: Pool): Promise<void> {
  await pool.query("select pg_notify('beichen_reference', '')")
}
