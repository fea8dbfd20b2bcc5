import type { Pool } from 'pg'
import { seedCalendars } from '#domain/calendar/seed-calendars.ts'
import { networkOf } from '#domain/organisation/network.ts'
import { yes } from '#domain/outcome.ts'
import { seedPolicy } from '#domain/policy/seed-policy.ts'
import type { Instant } from '#domain/time.ts'
import { actBy } from './audit/act-by.ts'
import { administer } from './audit/administer.ts'
import { witnessed } from './audit/witnessed.ts'
import { knownYears } from './calendar/known-holidays.ts'

/** Gives an empty database its first policy and calendars; one that has them keeps its own. */
export async function seed(pool: Pool, zone: string, now: Instant): Promise<void> {
  const { rows } = await pool.query<{ seeded: boolean }>(
    'select exists (select from policies) and exists (select from calendars) as seeded',
  )
  if (rows[0]?.seeded) return
  const calendars = { ...seedCalendars, zone, years: knownYears() }
  await administer({ pool, reference: { network: () => networkOf([]) } }, async (db) => {
    await db.query(
      `insert into policies (version, content, published_at, published_by) values (1, $1, $2, 'system')
       on conflict (version) do nothing`,
      [JSON.stringify(seedPolicy), now],
    )
    await db.query(
      `insert into calendars (version, content, changed_at, changed_by) values (1, $1, $2, 'system')
       on conflict (version) do nothing`,
      [JSON.stringify(calendars), now],
    )
    const rows = [witnessed('policies', 1), witnessed('calendars', 1)]
    return yes({ value: null, act: actBy({ who: null, now }, 'rulesSeeded', { zone }), keeping: { rows } })
  })
}
