import { yes } from '#domain/outcome.ts'
import { administer } from '../audit/administer.ts'
import type { Refused } from '../refused.ts'
import { beginTry } from '../session/try-tallies.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

/**
 * Counts that somebody looks a customer up by how they are reached, whether or not there is one: who tries numbers one
 * after the other would learn from both. The no when there were too many, which is put on record once.
 */
export async function countLookUp(call: Pick<Call, 'who' | 'now'>, shell: Shell): Promise<Refused | null> {
  const { person, organisation } = actorOf(call)
  const begun = await beginTry(shell.pool, [{ guard: 'lookUp', about: person }], call.now)
  if (!begun.mayTry) return { code: 'tooManyAttempts', retryAfter: begun.seconds }
  if (begun.closing.length > 0) {
    const act = { what: 'lookUpsClosed', at: call.now, person, organisation, about: {} } as const
    await administer(shell, async () => yes({ value: null, act, keeping: {} }))
  }
  return null
}
