import type { Case } from '../case/case.ts'
import { participantsOf } from '../case/reading.ts'
import type { Network } from '../organisation/network.ts'
import { spBehind, superiorsOf } from '../organisation/network.ts'
import type { OrganisationId } from '../organisation/organisation.ts'

/**
 * The organisations that see a case: those that take part in it and those above them. The national centre is above
 * everyone and is not listed. An SP is nobody's superior but its own windows', so it sees only what was dispatched to
 * it or raised by it (X23).
 */
export function seenBy(c: Case, network: Network): readonly OrganisationId[] {
  const part = participantsOf(c)
  const above = part.flatMap((id) => superiorsOf(network, id).map((one) => one.id))
  return [...new Set([...part, ...above])].filter((id) => network.find(id)?.kind !== 'nationalCenter')
}

/** Whether someone who acts for the organisation sees the case. */
export function sees(organisation: OrganisationId, c: Case, network: Network): boolean {
  return network.find(organisation)?.kind === 'nationalCenter' || seenBy(c, network).includes(organisation)
}

/** Whether the organisation is an SP or an SP's window: it gets the least data and no internal notes (X23). */
export function isSpSide(organisation: OrganisationId, network: Network): boolean {
  return spBehind(network, organisation) !== null
}
