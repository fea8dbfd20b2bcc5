import type { Network } from '../organisation/network.ts'
import { nationalCenter, provinceOperations, spBehind } from '../organisation/network.ts'
import type { Organisation, OrganisationId } from '../organisation/organisation.ts'
import { deskForSp } from '../organisation/passing.ts'
import { coveredBy, isOwnWindow } from './covered.ts'

/**
 * Who a window reports to, or a province to the centre: its province, the national centre for a national window, its
 * desk for an SP's (R34, A20). The centre has nobody above it and hands its report in to itself.
 */
export function receiverOf(network: Network, window: Organisation): Organisation | undefined {
  const sp = spBehind(network, window.id)
  if (sp) return deskForSp(network, sp)
  return window.provinceCode === null || window.kind === 'provincialOperations'
    ? nationalCenter(network)
    : provinceOperations(network, window.provinceCode)
}

/**
 * Who must report every month, in the order in which reports are drawn up: the centre, the provinces that have windows,
 * and the operator's own windows in service (A20), of which there are hundreds.
 */
export function mustReport(network: Network): readonly Organisation[] {
  const inService = network.all.filter((one) => one.status === 'active')
  const windows = inService.filter((one) => isOwnWindow(network, one))
  const above = ['nationalCenter', 'provincialOperations'] as const
  const units = above.flatMap((kind) => inService.filter((one) => one.kind === kind))
  return [...units.filter((one) => (coveredBy(network, one) ?? []).length > 0), ...windows]
}

/** Whose reports a unit receives, apart from its own: of the centre the provinces and the national windows. */
export function owingTo(network: Network, receiver: OrganisationId): readonly Organisation[] {
  return mustReport(network).filter((one) => one.id !== receiver && receiverOf(network, one)?.id === receiver)
}
