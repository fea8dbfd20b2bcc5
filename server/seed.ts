import type { Pool } from 'pg'
import { seedCalendars } from '#domain/calendar/seed-calendars.ts'
import { seedPolicy } from '#domain/policy/seed-policy.ts'
import type { Instant } from '#domain/time.ts'
import { knownYears } from './calendar/known-holidays.ts'

/** Gives an empty database its first policy and calendars; one that has them keeps its own. */
export async function seed(pool: Pool, zone: string, now: Instant): Promise<void> {
  await pool.query(
    `insert into policies (version, content, published_at, published_by) values (1, $1, $2, 'system')
     on conflict (version) do nothing`,
    [JSON.stringify(seedPolicy), now],
  )
  await pool.query(
    `insert into calendars (version, content, changed_at, changed_by) values (1, $1, $2, 'system')
     on conflict (version) do nothing`,
    [JSON.stringify({ ...seedCalendars, zone, years: knownYears() }), now],
  )
}
