import type { Pool } from 'pg'
import type { Instant } from '#domain/time.ts'

/** What a demonstration database says of itself. */
export type Demonstration = {
  /** Begun and not complete: the filling was cut short. */
  readonly complete: boolean
  readonly filledAt: Instant
  readonly password: string
}

/** What a database is: nobody's, a demonstration, or somebody's own, which is not touched. */
export type Found = { readonly is: 'empty' | 'own' } | (Demonstration & { readonly is: 'demonstration' })

/** Looks at what a migrated database holds. */
export async function findDemonstration(pool: Pool): Promise<Found> {
  const { rows } = await pool.query<{ value: Demonstration | null; used: boolean }>(
    `select (select value from settings where name = 'demonstration') as value,
       exists (select from people) or exists (select from organisations) or exists (select from cases) as used`,
  )
  const { value = null, used = false } = rows[0] ?? {}
  if (value) return { ...value, is: 'demonstration' }
  return { is: used ? 'own' : 'empty' }
}

/** Writes what the database is: first of all when filling begins, and again when it is complete. */
export async function noteDemonstration(pool: Pool, demonstration: Demonstration): Promise<void> {
  await pool.query(
    `insert into settings (name, value) values ('demonstration', $1)
     on conflict (name) do update set value = excluded.value`,
    [JSON.stringify(demonstration)],
  )
}

/** Empties a demonstration; only to be called for a database that says it is one. */
export async function emptyDemonstration(pool: Pool): Promise<void> {
  await pool.query(
    `truncate cases, journal, legs, clocks, side_tasks, outbox, mentions, commands, refused_moves, case_number_blocks,
       reports, acts, act_chains, anchors, contact_directory, contact_terms, contact_reminders, sessions, former_passwords, second_factors, pending_factors,
       recovery_codes, half_sessions, try_tallies, known_places, memberships, people, organisations, policies, calendars,
        settings, sending_marks, verifications, article_grams, case_facts, sp_facts, leg_facts, part_facts, late_facts, telling_facts, portal_accounts cascade`,
  )
  await pool.query(`update fact_marks set up_to = ''`)
  await pool.query(`update search_marks set up_to = ''`)
}
