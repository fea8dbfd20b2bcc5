import { leading, working } from '../../access/roles.ts'
import { isAbove, spBehind } from '../../organisation/network.ts'
import { no, yes } from '../../outcome.ts'
import type { Priority } from '../../policy/priority.ts'
import type { MoveRule, Situation } from '../deciding.ts'
import { holderOf, priorityOf } from '../reading.ts'
import type { Refusal } from '../refusal.ts'
import { missing, refusal } from '../refusal.ts'

export type PrioritiseWish = { readonly priority: Priority; readonly reason?: string | null }

/**
 * How urgent the case is among the others. Whoever has it or answers for it says so, and who leads on its way or
 * above it; the highest needs a reason, or soon everything has it. No promise and no clock is changed by it.
 */
export const prioritise: MoveRule<PrioritiseWish> = {
  roles: working,
  guard: mustRank,
  decide: ({ c }, { priority, reason }) => {
    const before = priorityOf(c)
    if (priority === before) return no(refusal('samePriority', priority))
    const said = reason?.trim() || null
    if (priority === 'urgent' && said === null) return no(missing(['reason']))
    return yes([{ type: 'prioritised', priority, before, reason: said, clocks: [] }])
  },
}

/** Refused for an SP, which does not rank the operator's work, and for desks that have no part in the case now. */
export function mustHoldOrAnswer({ c, by, world }: Situation): Refusal | null {
  const isOutside = spBehind(world.network, by.organisation) !== null
  const isTheirs = holderOf(c) === by.organisation || c.answerer === by.organisation
  return isTheirs && !isOutside ? null : refusal('notHolder', holderOf(c))
}

function mustRank(s: Situation): Refusal | null {
  const { c, by, world } = s
  const leads = by.roles.some((role) => leading.includes(role))
  const isConcerned =
    c.route.includes(by.organisation) || isAbove(world.network, by.organisation, c.mainWindow)
  const isOutside = spBehind(world.network, by.organisation) !== null
  return leads && isConcerned && !isOutside ? null : mustHoldOrAnswer(s)
}
