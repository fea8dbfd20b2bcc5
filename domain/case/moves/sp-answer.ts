import { working } from '../../access/roles.ts'
import { tierOf } from '../../organisation/network.ts'
import { no, yes } from '../../outcome.ts'
import type { MoveRule, Situation } from '../deciding.ts'
import { settleAll } from '../promises.ts'
import { belowHolder, holderOf } from '../reading.ts'
import type { Refusal } from '../refusal.ts'
import { missing, refusal } from '../refusal.ts'

export type SpAnswerWish = {
  readonly to?: string
  readonly result: 'admitted' | 'denied' | 'investigating'
  readonly note?: string | null
}

/**
 * The SP answers the tier that dispatched to it; its clock is judged, also for "still looking into it" (R18, A5).
 * The tier may record the answer of an SP that only has a telephone.
 */
export const spAnswer: MoveRule<SpAnswerWish> = {
  roles: working,
  guard: mustBeSpOrItsDesk,
  decide: (s, wish) => {
    const back = handedBack(s, wish.to)
    if ('code' in back) return no(back)
    const clocks = settleAll(s.c, ['spReply'], s.now, s.world)
    return yes([{ type: 'spAnswered', ...back, note: wish.note ?? null, result: wish.result, clocks }])
  },
}

/** The SP gives the matter back to the tier that dispatched it: not its matter, or beyond it (R6, A11). */
export const spReturn: MoveRule<{ readonly to?: string; readonly reason: string }> = {
  roles: working,
  guard: mustBeSpOrItsDesk,
  decide: (s, wish) => {
    const back = handedBack(s, wish.to)
    if ('code' in back) return no(back)
    if (!wish.reason.trim()) return no(missing(['reason']))
    const clocks = settleAll(s.c, ['spReply'], s.now, s.world)
    return yes([{ type: 'spReturned', ...back, note: null, reason: wish.reason, clocks }])
  },
}

function mustBeSpOrItsDesk({ c, by }: Situation): Refusal | null {
  const holder = holderOf(c)
  return by.organisation === holder || by.organisation === belowHolder(c)
    ? null
    : refusal('notHolder', holder)
}

function handedBack({ c, world }: Situation, wished: string | undefined) {
  const to = belowHolder(c)
  const sp = holderOf(c)
  if (to === null || sp === null) return refusal('nobodyBelow')
  if (wished !== undefined && wished !== to) return refusal('returnMustBeStepwise', to)
  return { to, sp, tier: tierOf(world.network, to) }
}
