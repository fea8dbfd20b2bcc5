import type { PoolClient } from 'pg'
import { connectThrough, eyesOfSystem } from '../../access/through.ts'
import type { Shell } from '../../shell.ts'

/** Up to which change of a case was counted: an instant, or nothing at the very beginning. */
export type UpTo = string

/** How it stands with the counting: all is counted, there is more, or another process is at it. */
export type Stand = 'through' | 'more' | 'taken'

/** Whether to wait until another process has counted, or to leave it to that one. */
export type Turn = 'wait' | 'leave'

/**
 * Counts from where it was counted up to, and moves the mark with what was counted, both or neither; one process at a
 * time. `count` says how far it has come and whether there is more.
 */
export async function fromFactMark(
  shell: Pick<Shell, 'pool' | 'reference'>,
  turn: Turn,
  count: (client: PoolClient, upTo: UpTo) => Promise<{ readonly upTo: UpTo; readonly isMore: boolean }>,
): Promise<Stand> {
  const client = await connectThrough(shell.pool, eyesOfSystem(shell.reference.network()))
  let broken: Error | undefined
  try {
    await client.query('begin')
    const { rows } = await client.query<{ up_to: UpTo }>({
      name: `take-fact-mark-${turn}`,
      text: `select up_to from fact_marks where name = 'cases' for update ${turn === 'leave' ? 'skip locked' : ''}`,
    })
    const counted = rows[0] ? await count(client, rows[0].up_to) : null
    if (counted && counted.upTo !== rows[0]?.up_to)
      await client.query({
        name: 'move-fact-mark',
        text: `update fact_marks set up_to = greatest(up_to, $1) where name = 'cases'`,
        values: [counted.upTo],
      })
    await client.query('commit')
    if (!counted) return 'taken'
    return counted.isMore ? 'more' : 'through'
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release(broken)
  }
}
