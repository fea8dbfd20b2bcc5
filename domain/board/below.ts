import { isAbove, type Network, nationalCenter, spBehind } from '../organisation/network.ts'
import type { OrganisationId } from '../organisation/organisation.ts'

/**
 * Whose figures somebody looks over: their own organisation and those below it, of a province also its local SPs, of the
 * centre all; a department looks over what its unit does.
 */
export function lookedOver(network: Network, organisation: OrganisationId): readonly OrganisationId[] {
  const unit = unitOf(network, organisation)
  if (unit === nationalCenter(network)?.id) return network.all.map(({ id }) => id)
  const below = network.all.filter(({ id }) => id === unit || isAbove(network, unit, id))
  return [...below.map(({ id }) => id), ...localSps(network, unit)]
}

function unitOf(network: Network, organisation: OrganisationId): OrganisationId {
  const own = network.find(organisation)
  return own?.kind === 'department' ? (own.parent ?? organisation) : organisation
}

/** The SPs to which a province dispatches, and nobody else. */
function localSps(network: Network, unit: OrganisationId): readonly OrganisationId[] {
  const own = network.find(unit)
  if (own?.kind !== 'provincialOperations') return []
  return network.all
    .filter((one) => one.sp?.scope === 'local' && one.provinceCode === own.provinceCode)
    .map(({ id }) => id)
}

/**
 * Whose part in cases is scored for somebody: of which main windows, and of which SPs whatever the window; null is all of
 * them. An SP has its own scorecard, wherever the case was taken.
 */
export type Scored = {
  readonly windows: readonly OrganisationId[] | null
  readonly sps: readonly OrganisationId[]
}

/** What of the scorecards somebody who acts for the organisation may see. */
export function scoredFor(network: Network, organisation: OrganisationId): Scored {
  const sp = spBehind(network, organisation)
  if (sp) return { windows: [], sps: [sp.id] }
  const unit = unitOf(network, organisation)
  if (unit === nationalCenter(network)?.id) return { windows: null, sps: [] }
  return { windows: lookedOver(network, organisation), sps: localSps(network, unit) }
}
