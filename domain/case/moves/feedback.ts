import { working } from '../../access/roles.ts'
import { tierOf } from '../../organisation/network.ts'
import { no, yes } from '../../outcome.ts'
import type { MoveRule } from '../deciding.ts'
import { firstOf, mustHold } from '../deciding.ts'
import { passOnClock } from '../pass-on.ts'
import { settleAll } from '../promises.ts'
import { belowHolder } from '../reading.ts'
import { refusal } from '../refusal.ts'

export type FeedbackWish = { readonly to?: string; readonly note?: string | null }

/** Hands the result down exactly one tier, the way it came (R33). */
export const feedback: MoveRule<FeedbackWish> = {
  roles: working,
  guard: (s) =>
    firstOf(
      mustHold(s),
      s.c.answerer === s.by.organisation || belowHolder(s.c) === null ? refusal('nobodyBelow') : null,
    ),
  decide: ({ c, world, now }, wish) => {
    const below = belowHolder(c)
    if (below === null) return no(refusal('nobodyBelow'))
    if (wish.to !== undefined && wish.to !== below) return no(refusal('feedbackMustBeStepwise', below))
    const onward = below === c.answerer ? c.owedTo : (c.route.at(-3) ?? c.owedTo)
    const clocks = [
      ...settleAll(c, ['passOn'], now, world),
      ...passOnClock(c, below, onward, c.legs.length + 1, now, world),
    ]
    return yes([
      { type: 'fedBack', to: below, tier: tierOf(world.network, below), note: wish.note ?? null, clocks },
    ])
  },
}
