import { type Network, provinceOperations, spBehind } from '../organisation/network.ts'
import type { Organisation, OrganisationId } from '../organisation/organisation.ts'

/**
 * Whose cases the report of an organisation is about: a window's its own, a province's those of all windows of the
 * operator in it, also of those that were closed since. Null: it owes no report.
 */
export function coveredBy(network: Network, one: Organisation): readonly OrganisationId[] | null {
  if (one.kind === 'serviceWindow') return [one.id]
  if (one.kind !== 'provincialOperations' || one.provinceCode === null) return null
  if (provinceOperations(network, one.provinceCode)?.id !== one.id) return null
  return network.all
    .filter(
      (each) =>
        each.kind === 'serviceWindow' &&
        each.provinceCode === one.provinceCode &&
        spBehind(network, each.id) === null,
    )
    .map((each) => each.id)
}
