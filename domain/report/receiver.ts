import type { Network } from '../organisation/network.ts'
import { nationalCenter, provinceOperations, spBehind } from '../organisation/network.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { deskForSp } from '../organisation/passing.ts'

/** Who a window reports to, or a province to the centre: its province, the national centre for a national window, its desk for an SP's (R34, A20). */
export function receiverOf(network: Network, window: Organisation): Organisation | undefined {
  const sp = spBehind(network, window.id)
  if (sp) return deskForSp(network, sp)
  return window.provinceCode === null || window.kind === 'provincialOperations'
    ? nationalCenter(network)
    : provinceOperations(network, window.provinceCode)
}

/** The windows that must report every month: the operator's own, in service (A20). */
export function mustReport(network: Network): readonly Organisation[] {
  return network.all.filter(
    (one) => one.kind === 'serviceWindow' && one.status === 'active' && spBehind(network, one.id) === null,
  )
}
