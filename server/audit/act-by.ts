import type { Act, ActName } from '#domain/audit/act.ts'
import type { Call } from '../shell.ts'

/** The act of whoever calls; of the system where nobody is signed in. */
export function actBy(call: Pick<Call, 'who' | 'now'>, what: ActName, about: Act['about']): Act {
  const person = call.who?.person ?? 'system'
  return { what, at: call.now, person, organisation: call.who?.acting?.organisation ?? null, about }
}
