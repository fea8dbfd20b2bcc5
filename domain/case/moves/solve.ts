import { working } from '../../access/roles.ts'
import { isOpen } from '../../clock/clock.ts'
import { stop } from '../../clock/judge.ts'
import { tierOf } from '../../organisation/network.ts'
import { no, yes } from '../../outcome.ts'
import type { LiableParty } from '../case.ts'
import type { MoveRule, Situation } from '../deciding.ts'
import { firstOf, mustHold, mustNotFollowParent } from '../deciding.ts'
import { passOnClock } from '../pass-on.ts'
import { settleAll } from '../promises.ts'
import { belowHolder, clockOf, holderOf } from '../reading.ts'
import { refundOf } from '../refunding.ts'
import type { Refusal } from '../refusal.ts'
import { refusal } from '../refusal.ts'

export type SolveWish = {
  readonly note?: string | null
  readonly refund?: number | null
  readonly liableParty?: LiableParty
  readonly customerConfirmed?: boolean
}

/** The holder has the solution; the result starts on its way down (R37). A repair is done at this instant (X10). */
export const solve: MoveRule<SolveWish> = {
  roles: working,
  guard: (s) =>
    firstOf(
      waitsForSp(s) ? spMayBePassedOver(s) : mustHold(s),
      mustNotFollowParent(s),
      s.c.classifiedAt === null ? refusal('notClassified') : null,
      holderOf(s.c) === s.by.organisation && tierOf(s.world.network, s.by.organisation) === null
        ? refusal('notYourTier')
        : null,
    ),
  decide: (s, wish) => {
    const { c, by, world, now } = s
    const tier = tierOf(world.network, by.organisation)
    if (tier === 1 && c.kind === 'complaint') {
      if (!world.policy.windowMayResolveComplaint) return no(refusal('windowMayNotResolve'))
      if (!wish.customerConfirmed) return no(refusal('customerNotConfirmed'))
    }
    const withoutSp = waitsForSp(s) ? holderOf(c) : null
    const next = c.answerer === by.organisation ? c.owedTo : nextDown(s, withoutSp !== null)
    const leg = c.legs.length + (withoutSp === null ? 0 : 1)
    const repaired = settleAll(c, ['statutoryRepair'], now, world)
    const passedOver =
      withoutSp === null ? [] : c.clocks.filter((one) => one.kind === 'spReply' && isOpen(one))
    return yes([
      {
        type: 'solved',
        organisation: by.organisation,
        tier,
        note: wish.note ?? null,
        refund: refundOf(s, wish),
        withoutSp,
        clocks: [
          ...repaired,
          ...passedOver.map((one) => stop(one, now, 'decidedWithoutSp')),
          ...passOnClock(c, by.organisation, next, leg, now, world),
        ],
      },
    ])
  },
}

function waitsForSp({ c, by, world }: Situation): boolean {
  const holder = holderOf(c)
  return (
    holder !== by.organisation && holder !== null && world.network.find(holder)?.kind === 'serviceProvider'
  )
}

/** The dispatching tier may decide without an overdue SP where the policy says so (X17). */
function spMayBePassedOver({ c, by, world }: Situation): Refusal | null {
  if (belowHolder(c) !== by.organisation) return refusal('notHolder', holderOf(c))
  const late = clockOf(c, 'spReply')?.verdict === 'breached'
  return world.policy.refundFirst && late ? null : refusal('spNotOverdue', holderOf(c))
}

function nextDown({ c }: Situation, afterSp: boolean): string {
  return c.route.at(afterSp ? -3 : -2) ?? c.owedTo
}
