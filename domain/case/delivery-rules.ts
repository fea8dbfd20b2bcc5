import { billingProvinceOf } from '../billing/province.ts'
import { tierOf } from '../organisation/network.ts'
import type { QueryMode } from './case.ts'
import type { Situation } from './deciding.ts'
import { roundOf } from './reading.ts'
import type { Refusal } from './refusal.ts'
import { missing, refusal } from './refusal.ts'

type Wish = {
  readonly to?: string
  readonly customerConfirmed?: boolean
  readonly queryMode?: QueryMode
  readonly charges?: readonly { readonly sp: string }[]
  readonly overdueReason?: string | null
}

/** Why the answer may not be given like this; null when it may. */
export function deliveryRefused(s: Situation, wish: Wish): Refusal | null {
  const { c, world } = s
  if (wish.to !== undefined && wish.to !== c.owedTo) return refusal('feedbackMustBeStepwise', c.owedTo)
  const stranger = wish.charges?.find((line) => world.network.find(line.sp)?.kind !== 'serviceProvider')
  if (stranger) return refusal('notAnSp', stranger.sp)
  const reason = wish.overdueReason ?? null
  if (reason !== null && !world.policy.overdueReasons.includes(reason)) return missing(['overdueReason'])
  if (roundOf(c).solution !== null) return null
  if (c.kind === 'complaint') return complaintAtWindow(s, wish.customerConfirmed ?? false)
  return c.kind === 'query' ? queryRefused(s, wish.queryMode) : null
}

/** A complaint ends at its window only if the window solved it and the customer said so (A1, R29, R30). */
function complaintAtWindow({ by, world }: Situation, confirmed: boolean): Refusal | null {
  if (tierOf(world.network, by.organisation) !== 1) return refusal('resultNotBack')
  if (!world.policy.windowMayResolveComplaint) return refusal('windowMayNotResolve')
  return confirmed ? null : refusal('customerNotConfirmed')
}

/** How a query may be answered depends on the province's billing (R27, R28). */
function queryRefused(s: Situation, mode: QueryMode | undefined): Refusal | null {
  if (mode === undefined) return missing(['queryMode'])
  const allowed = queryModes(s)
  if (allowed.includes(mode)) return null
  return refusal(mode === 'instant' ? 'billingNotInterconnected' : 'billingNotAsked')
}

/** The ways in which this query may be answered now. */
export function queryModes({ c, world }: Situation): readonly QueryMode[] {
  const province = billingProvinceOf(c, world.network)
  const modes: QueryMode[] = ['guidedSelfService']
  if (province?.billingInterconnected) modes.unshift('instant')
  const asked = c.sideTasks.some(
    (task) => task.doneAt !== null && world.network.find(task.to)?.department === 'billing',
  )
  return asked ? [...modes, 'billingLookup'] : modes
}
