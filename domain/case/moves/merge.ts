import { working } from '../../access/roles.ts'
import { no, yes } from '../../outcome.ts'
import type { Case } from '../case.ts'
import type { MoveRule } from '../deciding.ts'
import { mustHold } from '../deciding.ts'
import { isUnsettled } from '../lifecycle.ts'
import { stopAll } from '../promises.ts'
import { missing, refusal } from '../refusal.ts'

/** A second case of the same account and matter becomes a reminder of the first (X7); `target` is that first case. */
export const merge: MoveRule<{ readonly target: Case }> = {
  roles: working,
  guard: mustHold,
  decide: ({ c, now }, { target }) => {
    if (target.id === c.id) return no(refusal('sameCase'))
    if (target.shardKey !== c.shardKey) return no(refusal('otherShard', target.number))
    const account = c.intake.customer.account
    if (!account) return no(missing(['account']))
    if (account !== target.intake.customer.account) return no(refusal('otherAccount', target.number))
    if (!isUnsettled(target.status)) return no(refusal('targetNotOpen', target.number))
    return yes([{ type: 'mergedInto', target: target.number, clocks: stopAll(c, now, 'merged') }])
  },
}
