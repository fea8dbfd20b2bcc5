import { working } from '../../access/roles.ts'
import { tierOf } from '../../organisation/network.ts'
import { no, yes } from '../../outcome.ts'
import type { MoveRule } from '../deciding.ts'
import { firstOf, mustHold, mustNotFollowParent } from '../deciding.ts'
import { belowHolder } from '../reading.ts'
import { missing, refusal } from '../refusal.ts'

export type ReturnWish = { readonly to?: string; readonly reason: string }

/** Sends a badly prepared case back one tier, with the reason; the clocks run on (A25, X25). */
export const returnCase: MoveRule<ReturnWish> = {
  roles: working,
  guard: (s) =>
    firstOf(
      mustHold(s),
      mustNotFollowParent(s),
      s.c.answerer === s.by.organisation || belowHolder(s.c) === null ? refusal('nobodyBelow') : null,
    ),
  decide: ({ c, world }, wish) => {
    const below = belowHolder(c)
    if (below === null) return no(refusal('nobodyBelow'))
    if (wish.to !== undefined && wish.to !== below) return no(refusal('returnMustBeStepwise', below))
    if (!wish.reason.trim()) return no(missing(['reason']))
    const tier = tierOf(world.network, below)
    return yes([{ type: 'returned', to: below, tier, note: null, reason: wish.reason, clocks: [] }])
  },
}
