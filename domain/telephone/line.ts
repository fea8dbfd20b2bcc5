import { type Network, spBehind } from '../organisation/network.ts'
import type { Organisation, OrganisationId } from '../organisation/organisation.ts'
import type { Channel } from '../organisation/window-kinds.ts'

const telephones: readonly Channel[] = ['hotline10000', 'siteHotline', 'spHotline']

/** The channel by which a window is called; null for one without a published telephone. */
export function telephoneOf({ window }: Pick<Organisation, 'window'>): Channel | null {
  return window?.channels.find((one) => telephones.includes(one)) ?? null
}

/** Where the people sit who answer a window: at the window itself; those of an SP also at the SP. */
export function desksOfLine(window: Organisation, network: Network): readonly OrganisationId[] {
  const sp = spBehind(network, window.id)
  return sp === null ? [window.id] : [...new Set([window.id, sp.id])]
}

/** The line that a program of `own` may speak of: its own window, or that of its SP. Null for all others. */
export function lineOf(own: OrganisationId, window: OrganisationId, network: Network): Organisation | null {
  const found = network.find(window)
  if (found?.status !== 'active' || telephoneOf(found) === null) return null
  return desksOfLine(found, network).includes(own) ? found : null
}
