import { type Network, nationalCenter, provinceOperations, spBehind } from '../organisation/network.ts'
import type { Organisation, OrganisationId } from '../organisation/organisation.ts'

/**
 * Whose cases the report of an organisation is about: a window's its own, a province's those of all windows of the
 * operator in it, the centre's those of all windows there are; also of those that were closed since. Null: it owes no
 * report.
 */
export function coveredBy(network: Network, one: Organisation): readonly OrganisationId[] | null {
  if (one.kind === 'serviceWindow') return [one.id]
  const isIn = windowsOf(network, one)
  return isIn && network.all.filter((each) => isOwnWindow(network, each) && isIn(each)).map((each) => each.id)
}

function windowsOf(network: Network, { id, kind, provinceCode }: Organisation) {
  if (nationalCenter(network)?.id === id) return () => true
  if (kind !== 'provincialOperations' || provinceCode === null) return null
  if (provinceOperations(network, provinceCode)?.id !== id) return null
  return (each: Organisation) => each.provinceCode === provinceCode
}

/** Whether a unit is a window of the operator, and not of an SP. */
export function isOwnWindow(network: Network, { id, kind }: Organisation): boolean {
  return kind === 'serviceWindow' && spBehind(network, id) === null
}

/** The windows that serve customers of every province (A20); their cases lie with the centre. */
export function nationalWindows(network: Network): readonly OrganisationId[] {
  return network.all
    .filter((one) => isOwnWindow(network, one) && one.provinceCode === null)
    .map((one) => one.id)
}

/** Under which unit a window stands in the report of the centre: its province, or itself where it is of none. */
export function unitOf(network: Network, window: Organisation): OrganisationId {
  if (window.provinceCode === null) return window.id
  return provinceOperations(network, window.provinceCode)?.id ?? window.id
}
