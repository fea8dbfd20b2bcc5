import type { PoolClient } from 'pg'
import type { ActName } from '#domain/audit/act.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import type { ViewScope } from '#domain/queue/saving.ts'
import { onOneConnection } from '../access/one-connection.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

/** Writes with the eyes of whoever asks; what others share is on record, without its words. */
export async function written<Value>(
  scope: ViewScope,
  what: ActName,
  which: Readonly<Record<string, string>>,
  call: Call,
  shell: Shell,
  write: (db: PoolClient) => Promise<Outcome<Value, Refused>>,
): Promise<Outcome<Value, Refused>> {
  if (scope !== 'own') {
    return onRecord(shell, actorOf(call), async (db) => {
      const done = await write(db)
      const act = actBy(call, what, { ...which, scope })
      return done.ok ? yes({ value: done.value, act, keeping: {} }) : done
    })
  }
  return onOneConnection(shell.pool, actorOf(call), write)
}
