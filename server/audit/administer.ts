import type { PoolClient } from 'pg'
import type { Act } from '#domain/audit/act.ts'
import type { Outcome } from '#domain/outcome.ts'
import { connectThrough, type Eyes, eyesOfSystem } from '../access/through.ts'
import type { Refused } from '../refused.ts'
import type { Shell } from '../shell.ts'
import { type Keeping, keepAct } from './keep-act.ts'

/** What an administrative act wrote, and how it is put on record. */
export type Administered<Value> = { readonly value: Value; readonly act: Act; readonly keeping: Keeping }

/** What administering needs of the shell: the database, and the network that says whose auditors read the act. */
export type Administration = {
  readonly pool: Shell['pool']
  readonly reference: Pick<Shell['reference'], 'network'>
}

/**
 * Writes and puts on record, both or neither: `write` changes rows and says what was done; with a no, or an exception,
 * nothing has happened. Every change of organisations, people, rights and rules goes this way, one after the other, so
 * that what an act finds is still so when it is put on record.
 */
export async function administer<Value>(
  shell: Administration,
  write: (db: PoolClient) => Promise<Outcome<Administered<Value>, Refused>>,
): Promise<Outcome<Value, Refused>> {
  return onRecord(shell, eyesOfSystem(shell.reference.network()), async (db) => {
    await db.query('select pg_advisory_xact_lock(8686, 2)')
    return write(db)
  })
}

/** The same for what people do all the time: with their own eyes, and side by side. */
export async function onRecord<Value>(
  shell: Administration,
  eyes: Eyes,
  write: (db: PoolClient) => Promise<Outcome<Administered<Value>, Refused>>,
): Promise<Outcome<Value, Refused>> {
  const client = await connectThrough(shell.pool, eyes)
  let broken: Error | undefined
  try {
    await client.query('begin')
    const done = await write(client)
    if (!done.ok) {
      await client.query('rollback')
      return done
    }
    const { value, act, keeping } = done.value
    await keepAct(client, act, shell.reference.network(), keeping)
    await client.query('commit')
    return { ok: true, value }
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release(broken)
  }
}
