import type { Actor } from '../access/roles.ts'
import { leading, working } from '../access/roles.ts'
import { isAbove, type Network } from '../organisation/network.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { Channel, WindowKind } from '../organisation/window-kinds.ts'

/** Windows at which forms are filled in without a line. */
const onPaper: readonly WindowKind[] = ['businessHall', 'accountManager']

/** The channel by which the paper of a window came in; null where none is taken in. */
export function paperChannel(window: Organisation | undefined): Channel | null {
  const channel = window?.window?.channels[0]
  return channel !== undefined && window?.window && onPaper.includes(window.window.kind) ? channel : null
}

/** Whether somebody takes piles in: who works at the window itself. */
export function takesPaper({ organisation, roles }: Actor, network: Network): boolean {
  const isThere = paperChannel(network.find(organisation)) !== null
  return isThere && roles.some((role) => working.includes(role))
}

/** Whether somebody reads the piles of a window: who works there, and who leads above it. */
export function readsPaper({ organisation, roles }: Actor, window: string, network: Network): boolean {
  if (organisation === window) return roles.some((role) => working.includes(role))
  return isAbove(network, organisation, window) && roles.some((role) => leading.includes(role))
}
