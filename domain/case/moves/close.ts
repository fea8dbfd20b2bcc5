import { working } from '../../access/roles.ts'
import { tierOf } from '../../organisation/network.ts'
import { no, yes } from '../../outcome.ts'
import { millisecondsBetween } from '../../time.ts'
import type { Satisfaction } from '../case.ts'
import type { MoveRule, Situation } from '../deciding.ts'
import { firstOf, mustAnswer } from '../deciding.ts'
import { closeAll, promisesOf, startAll, stopAll } from '../promises.ts'
import { roundOf } from '../reading.ts'
import type { Refusal } from '../refusal.ts'
import { missing, refusal } from '../refusal.ts'

/** Ends a delivered case with what the customer thought of it; unknown when nobody could be asked (A27). */
export const close: MoveRule<{
  readonly satisfaction?: Satisfaction
  readonly openChildren?: readonly string[]
}> = {
  roles: working,
  guard: mustAnswer,
  decide: ({ c, now, world }, { satisfaction, openChildren }) => {
    if (openChildren && openChildren.length > 0) return no(refusal('childrenOpen', openChildren.join(' ')))
    const clocks = closeAll(c.clocks, now, world)
    return yes([{ type: 'closed', satisfaction: satisfaction ?? 'unknown', byItself: false, clocks }])
  },
}

export type ReopenWish = { readonly reason: string; readonly satisfaction?: Satisfaction }

/**
 * The customer is not content: a new round with new clocks; the first round's results stay (X6). A child of a mass
 * fault goes its own way from here; a parent still has no clocks of its own (X12).
 */
export const reopen: MoveRule<ReopenWish> = {
  roles: working,
  guard: (s) => firstOf(mustAnswer(s), tooLate(s)),
  decide: ({ c, now, world }, { reason, satisfaction }) => {
    if (!reason.trim()) return no(missing(['reason']))
    const { intake, kind, category, answerer, owedTo } = c
    const ground = { intake, kind, category, answerer, owedTo, round: roundOf(c).no + 1, from: now }
    const tier = tierOf(world.network, answerer)
    const promises = c.children.length > 0 ? [] : promisesOf(ground, world)
    const clocks = [...stopAll(c, now, 'reopened', ['autoClose']), ...startAll(promises, world)]
    return yes([{ type: 'reopened', satisfaction: satisfaction ?? 'dissatisfied', reason, tier, clocks }])
  },
}

function tooLate({ c, world, now }: Situation): Refusal | null {
  const days = world.policy.reopenWithinDays
  const delivered = roundOf(c).deliveredAt
  if (days === null || delivered === null) return null
  return millisecondsBetween(delivered, now) > days * 86_400_000 ? refusal('reopenTooLate') : null
}
