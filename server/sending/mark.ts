import type { PoolClient } from 'pg'
import type { Instant } from '#domain/time.ts'
import { underMark } from '../database/under-mark.ts'
import type { Shell } from '../shell.ts'

/** What is looked through for what must go out: the cases for customers, the notices for staff. */
export type Looking = 'cases' | 'notices'

/** Where looking begins that has never been: nothing of before is told any more. */
export async function beginMark(name: Looking, shell: Pick<Shell, 'pool'>, now: Instant): Promise<void> {
  await shell.pool.query({
    name: 'begin-mark',
    text: 'insert into sending_marks (name, up_to) values ($1, $2) on conflict do nothing',
    values: [name, now],
  })
}

/**
 * Looks from where it was looked up to; who finds the mark taken leaves it. `look` says how far it has come; null:
 * nowhere. Says whether it came anywhere.
 */
export async function fromMark(
  name: Looking,
  shell: Pick<Shell, 'pool' | 'reference'>,
  look: (client: PoolClient, upTo: Instant) => Promise<Instant | null>,
): Promise<boolean> {
  const mark = { table: 'sending_marks', name, turn: 'leave' } as const
  const looked = await underMark(mark, shell, async (client, upTo: Instant) => ({
    upTo: await look(client, upTo),
  }))
  return looked !== null && looked.upTo !== null
}
