import { type Actor, leading } from '../access/roles.ts'
import type { Case } from '../case/case.ts'
import { type Network, spBehind } from '../organisation/network.ts'

/**
 * Whether somebody may use wording that promises money back: whoever leads; others once a refund is on record with the
 * case, which whoever gave it has answered for (X18). An SP's people go by the refunds that their SP bears.
 */
export function mayPromiseMoney(c: Pick<Case, 'refunds'>, by: Actor, network: Network): boolean {
  if (by.roles.some((role) => leading.includes(role))) return true
  const sp = spBehind(network, by.organisation)
  return c.refunds.some((refund) => sp === null || refund.sp === sp.id)
}
