import type { Case } from '../case/case.ts'
import { participantsOf } from '../case/reading.ts'
import type { Network } from '../organisation/network.ts'
import { departmentsBelow, nationalCenter, spBehind, superiorsOf } from '../organisation/network.ts'
import type { OrganisationId } from '../organisation/organisation.ts'

/**
 * The organisations that see a case: those that take part in it, those above them, the national centre, and the
 * service-management departments of all these, which supervise (R13). An SP is nobody's superior but its own windows',
 * so it sees only what was dispatched to it or raised by it (X23). Kept with the case; everything that shows cases
 * asks what is kept and nothing else.
 */
export function seenBy(c: Case, network: Network): readonly OrganisationId[] {
  const part = participantsOf(c)
  const above = part.flatMap((id) => superiorsOf(network, id).map((one) => one.id))
  const centre = nationalCenter(network)
  const units = [...new Set([...part, ...above, ...(centre ? [centre.id] : [])])]
  const supervising = units.flatMap((id) => departmentsBelow(network, id, 'serviceManagement'))
  return [...new Set([...units, ...supervising.map((one) => one.id)])]
}

/** Whether someone who acts for the organisation sees the case. */
export function sees(organisation: OrganisationId, c: Case, network: Network): boolean {
  return seenBy(c, network).includes(organisation)
}

/** Whether two organisations are of one company: both the operator's, or both of the same SP. */
export function isOneSide(one: OrganisationId, other: OrganisationId, network: Network): boolean {
  return spBehind(network, one)?.id === spBehind(network, other)?.id
}

/** Whether the organisation is an SP or an SP's window: it gets the least data and no internal notes (X23). */
export function isSpSide(organisation: OrganisationId, network: Network): boolean {
  return spBehind(network, organisation) !== null
}
