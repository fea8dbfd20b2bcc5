import { sees } from '#domain/access/seeing.ts'
import type { Case } from '#domain/case/case.ts'
import type { Instant } from '#domain/time.ts'
import { type Db, eyesOfSystem, through } from '../access/through.ts'
import { glassUntil } from '../audit/break-glass.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { wholeCase } from './kept-cases.ts'

/** A case that may be looked at, with what else of it may be read, and until when if it is not one's own. */
export type Visible = { readonly c: Case; readonly db: Db; readonly until: Instant | null }

/** The case if this person may see it; one they may not see is one that does not exist for them. */
export async function visibleCase(
  number: string,
  call: Pick<Call, 'who' | 'now'>,
  shell: Shell,
): Promise<Visible | null> {
  const own = through(shell.pool, actorOf(call))
  const c = await wholeCase(number, own, shell.pool)
  if (c) await shell.reference.catchUp([c.policyVersion])
  if (c && sees(actorOf(call).organisation, c, shell.reference.network())) return { c, db: own, until: null }
  const until = await glassUntil(number, call, shell)
  if (until === null) return null
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const opened = await wholeCase(number, db, shell.pool)
  if (opened) await shell.reference.catchUp([opened.policyVersion])
  return opened && { c: opened, db, until }
}
