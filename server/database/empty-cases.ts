import type { Pool } from 'pg'

/** Empties every table that belongs to cases. Only for throw-away schemas: nothing of it can be had back. */
export async function emptyCases(pool: Pool): Promise<void> {
  await pool.query(
    'truncate cases, journal, legs, clocks, side_tasks, outbox, mentions, commands, refused_moves, case_number_blocks, reports, case_facts, sp_facts, leg_facts, part_facts, late_facts, telling_facts cascade',
  )
  await pool.query(`update fact_marks set up_to = ''`)
  await pool.query(`update search_marks set up_to = ''`)
}
