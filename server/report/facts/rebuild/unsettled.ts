import type { Instant } from '#domain/time.ts'
import type { Db } from '../../../access/through.ts'
import { farBack } from '../../../database/look-back.ts'
import type { Reference } from '../../../shell.ts'
import { longestWindow } from '../count-cases.ts'
import { loadToCount } from '../counted-cases.ts'
import { uncounted } from '../follow-cases.ts'
import { neighboursOf } from '../neighbours.ts'

/**
 * The cases that a server at work will count in a moment, and those that will be counted again because of them: they are
 * taken as they are counted. What was passed over for longer is none of them.
 */
export async function unsettledIn(db: Db, reference: Reference): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ up_to: string }>(`select up_to from fact_marks where name = 'cases'`)
  const upTo = rows[0]?.up_to ?? ''
  if (upTo === '') return new Set()
  const waiting = await loadToCount(db, await uncounted(db, farBack(upTo as Instant), null))
  await reference.catchUp(waiting.map(({ c }) => c.policyVersion))
  const cases = waiting.map(({ c }) => c)
  const disturbed = await neighboursOf(db, cases, longestWindow(waiting, reference))
  return new Set([...cases, ...disturbed].map(({ id }) => id))
}
