import { working } from '../../access/roles.ts'
import { tierOf } from '../../organisation/network.ts'
import { mayPass } from '../../organisation/passing.ts'
import { no, yes } from '../../outcome.ts'
import type { MoveRule, Situation } from '../deciding.ts'
import { firstOf, mustHold, mustNotFollowParent } from '../deciding.ts'
import { settleAll } from '../promises.ts'
import { homeOf, roundOf } from '../reading.ts'
import type { Refusal } from '../refusal.ts'
import { missing, refusal } from '../refusal.ts'

export type ForwardWish = { readonly to: string; readonly note?: string | null }

/** Passes the case one tier up (R7, R29–R32). A result that does not suffice goes up again with a reason. */
export const forward: MoveRule<ForwardWish> = {
  roles: working,
  guard: (s) =>
    firstOf(mustHold(s), mustNotFollowParent(s), s.c.classifiedAt === null ? refusal('notClassified') : null),
  decide: (s, { to, note }) => {
    const wrong = firstOf(
      notAllowed(s, to),
      roundOf(s.c).solution && !note?.trim() ? missing(['note']) : null,
    )
    if (wrong) return no(wrong)
    const clocks = settleAll(s.c, ['passOn'], s.now, s.world)
    return yes([{ type: 'forwarded', to, tier: tierOf(s.world.network, to), note: note ?? null, clocks }])
  },
}

function notAllowed({ c, by, world }: Situation, id: string): Refusal | null {
  const from = world.network.find(by.organisation)
  const to = world.network.find(id)
  if (!from || !to) return refusal('unknownOrganisation', id)
  if (!mayPass('forward', from, to, world.network, homeOf(c))) {
    const [up, here] = [tierOf(world.network, to.id), tierOf(world.network, from.id)]
    return refusal(
      up !== null && here !== null && up > here + 1 ? 'skipLevelNotAllowed' : 'notNextDesk',
      to.id,
    )
  }
  return to.status === 'active' ? null : refusal('organisationNotInService', to.id)
}
