import { working } from '../../access/roles.ts'
import { no, yes } from '../../outcome.ts'
import type { MoveRule } from '../deciding.ts'
import { mustHold } from '../deciding.ts'
import { stopAll } from '../promises.ts'
import { missing } from '../refusal.ts'

/** The desk takes the case on; its promises have been running since it was received (X1). */
export const accept: MoveRule<Record<string, never>> = {
  roles: working,
  guard: mustHold,
  decide: () => yes([{ type: 'accepted', clocks: [] }]),
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
