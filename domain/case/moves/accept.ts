import { working } from '../../access/roles.ts'
import { isOpen } from '../../clock/clock.ts'
import { settle } from '../../clock/judge.ts'
import { no, yes } from '../../outcome.ts'
import type { MoveRule } from '../deciding.ts'
import { mustHold } from '../deciding.ts'
import { stopAll } from '../promises.ts'
import { missing } from '../refusal.ts'

/** The desk takes the case on. An SP's own first answer to its customer, known from the form, is judged here (A21). */
export const accept: MoveRule<Record<string, never>> = {
  roles: working,
  guard: mustHold,
  decide: ({ c, world }) => {
    const told = c.intake.spRepliedCustomerAt
    const own = c.clocks.filter((one) => one.kind === 'spWindowReply' && isOpen(one))
    return yes([{ type: 'accepted', clocks: told ? own.map((one) => settle(one, told, world.policy)) : [] }])
  },
}

/** The desk refuses the case, with a reason (不予受理); its promises fall away. */
export const reject: MoveRule<{ readonly reason: string }> = {
  roles: working,
  guard: mustHold,
  decide: ({ c, now }, { reason }) =>
    reason.trim()
      ? yes([{ type: 'rejected', reason, clocks: stopAll(c, now, 'rejected') }])
      : no(missing(['reason'])),
}
