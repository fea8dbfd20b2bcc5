import type { PoolClient } from 'pg'
import { connectThrough, eyesOfSystem } from '../access/through.ts'
import type { Shell } from '../shell.ts'

/** Up to where something was worked through: a row, which is what several processes take turns by. */
export type Mark = {
  readonly table: 'sending_marks' | 'fact_marks' | 'search_marks'
  readonly name: string
  /** When another process has it: wait until it is free, or leave it to that one. */
  readonly turn: 'wait' | 'leave'
}

/** What was done, and how far that went; null: nowhere. */
export type Done<UpTo> = { readonly upTo: UpTo | null }

/**
 * Works from where was worked up to, and moves the mark with what was written, both or neither; one process at a time.
 * Null when another process has the mark, or it was never made.
 */
export async function underMark<UpTo extends string, Work extends Done<UpTo>>(
  { table, name, turn }: Mark,
  shell: Pick<Shell, 'pool' | 'reference'>,
  work: (client: PoolClient, upTo: UpTo) => Promise<Work>,
): Promise<Work | null> {
  const client = await connectThrough(shell.pool, eyesOfSystem(shell.reference.network()))
  let broken: Error | undefined
  try {
    await client.query('begin')
    const { rows } = await client.query<{ up_to: UpTo }>({
      name: `take-${table}-${turn}`,
      text: `select up_to from ${table} where name = $1 for update ${turn === 'leave' ? 'skip locked' : ''}`,
      values: [name],
    })
    const [mark] = rows
    const done = mark ? await work(client, mark.up_to) : null
    if (done !== null && done.upTo !== null && done.upTo !== mark?.up_to)
      await client.query({
        name: `move-${table}`,
        text: `update ${table} set up_to = greatest(up_to, $2) where name = $1`,
        values: [name, done.upTo],
      })
    await client.query('commit')
    return done
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release(broken)
  }
}
