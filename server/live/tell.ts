import type { Pool } from 'pg'
import { type Changed, newsOf } from './news.ts'

/** Tells every server process that organisations, policies or calendars have changed. */
export async function tellReferenceChanged(pool: Pool): Promise<void> {
  await pool.query("select pg_notify('beichen_reference', '')")
}

/** Tells every server process that something of a case has changed, whoever was given a notice of it. */
export async function tellCaseChanged(db: Pick<Pool, 'query'>, changed: Changed): Promise<void> {
  for (const text of newsOf([changed])) await db.query("select pg_notify('beichen_case', $1)", [text])
}
