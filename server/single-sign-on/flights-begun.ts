import type { Refused } from '../refused.ts'
import { noteClosed } from '../session/guarded.ts'
import { surroundings } from '../session/known-places.ts'
import { beginTry, type Subject } from '../session/try-tallies.ts'
import type { Call, Origin, Shell } from '../shell.ts'

/**
 * What being sent to the provider is counted under: apart from passwords, so that whoever begins a thousand times shuts
 * nobody out who enters in another way.
 */
export function flightsFrom(from: Origin): readonly Subject[] {
  return surroundings(from).map(({ guard, about }) => ({ guard, about: `flight ${about}` }))
}

/**
 * Counts that somebody unknown is sent to the provider, as a try that has failed until they are back; why they are not
 * sent where too many were lately, null otherwise.
 */
export async function tooManyFlights(
  call: Pick<Call, 'now' | 'from'>,
  shell: Shell,
): Promise<Refused | null> {
  const begun = await beginTry(shell.pool, flightsFrom(call.from), call.now)
  if (!begun.mayTry) return { code: 'tooManyAttempts', retryAfter: begun.seconds }
  if (begun.closing.length > 0) await noteClosed(begun.closing, null, call, shell)
  return null
}
