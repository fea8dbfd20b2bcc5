import type { ParamsOf } from '#contract/endpoint.ts'
import type { resetFactor } from '#contract/session/second-factor.ts'
import { looksAfterAll } from '#domain/access/granting.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { dropFactor } from './factor-store.ts'
import { noteRenewal } from './renewals.ts'
import { endSessionsOf } from './session-store.ts'

/**
 * Clears the second factor of somebody who has lost the telephone and the recovery codes. Their sessions end: whoever
 * has the telephone now may have one. They are told when they are in again. Nobody does it for themselves.
 */
export async function resetFactorUse(
  call: Call<ParamsOf<typeof resetFactor>>,
  shell: Shell,
): Promise<Outcome<{ ok: boolean }, Refused>> {
  const actor = actorOf(call)
  const { person } = call.params
  if (person === actor.person) return no(refused('factorRequired'))
  const network = shell.reference.network()
  return administer(shell, async (db) => {
    const { rows } = await db.query<{ organisation: string }>(
      'select organisation from memberships where person = $1',
      [person],
    )
    // An administrator of a province does not open the centre.
    const seats = rows.map((one) => one.organisation)
    if (!looksAfterAll(actor.organisation, seats, network)) return no(refused('notFound', person))
    if (!(await dropFactor(db, person))) return no(refused('noSecondFactor'))
    await endSessionsOf(db, person)
    const told = await noteRenewal(db, person, 'codes', call)
    const act = {
      what: 'secondFactorReset',
      at: call.now,
      person: actor.person,
      organisation: actor.organisation,
      about: { person },
    } as const
    return yes({
      value: { ok: true },
      act,
      keeping: { rows: [witnessed('second_factors', person), told] },
    })
  })
}
