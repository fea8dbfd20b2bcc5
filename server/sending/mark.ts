import type { PoolClient } from 'pg'
import type { Instant } from '#domain/time.ts'
import { connectThrough, eyesOfSystem } from '../access/through.ts'
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
 * Looks from where it was looked up to, and moves the mark with what was written, both or neither. One process at a time:
 * who finds the mark taken leaves it. `look` says how far it has come; null: nowhere.
 */
export async function fromMark(
  name: Looking,
  shell: Pick<Shell, 'pool' | 'reference'>,
  look: (client: PoolClient, upTo: Instant) => Promise<Instant | null>,
): Promise<boolean> {
  const client = await connectThrough(shell.pool, eyesOfSystem(shell.reference.network()))
  let broken: Error | undefined
  try {
    await client.query('begin')
    const { rows } = await client.query<{ up_to: Instant }>({
      name: 'take-mark',
      text: 'select up_to from sending_marks where name = $1 for update skip locked',
      values: [name],
    })
    const to = rows[0] ? await look(client, rows[0].up_to) : null
    if (to !== null)
      await client.query({
        name: 'move-mark',
        text: 'update sending_marks set up_to = greatest(up_to, $2) where name = $1',
        values: [name, to],
      })
    await client.query('commit')
    return to !== null
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release(broken)
  }
}
