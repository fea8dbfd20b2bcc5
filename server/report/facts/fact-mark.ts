import type { PoolClient } from 'pg'
import { type Mark, underMark } from '../../database/under-mark.ts'
import type { Shell } from '../../shell.ts'

/** Up to which change of a case was counted: an instant, or nothing at the very beginning. */
export type UpTo = string

/** How it stands with the counting: all is counted, there is more, or another process is at it. */
export type Stand = 'through' | 'more' | 'taken'

/** Whether to wait until another process has counted, or to leave it to that one. */
export type Turn = Mark['turn']

/** Counts from where it was counted up to. `count` says how far it has come and whether there is more. */
export async function fromFactMark(
  shell: Pick<Shell, 'pool' | 'reference'>,
  turn: Turn,
  count: (client: PoolClient, upTo: UpTo) => Promise<{ readonly upTo: UpTo; readonly isMore: boolean }>,
): Promise<Stand> {
  const counted = await underMark({ table: 'fact_marks', name: 'cases', turn }, shell, count)
  if (counted === null) return 'taken'
  return counted.isMore ? 'more' : 'through'
}
