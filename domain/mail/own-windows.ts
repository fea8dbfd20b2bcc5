import { type Role, working } from '../access/roles.ts'
import { type Network, spBehind, tierOf } from '../organisation/network.ts'
import type { Organisation, OrganisationId } from '../organisation/organisation.ts'
import { mailChannels } from './mailbox.ts'

/** The windows whose mail is somebody's to work on: the one they act for, or those of their SP. */
export function ownWindows(organisation: OrganisationId, network: Network): readonly Organisation[] {
  const isOwn = (id: OrganisationId) => id === organisation || spBehind(network, id)?.id === organisation
  return network.all.filter(({ id, kind }) => kind === 'serviceWindow' && isOwn(id))
}

/** Whether a unit is a desk that SPs answer: the centre or a province (A10). */
export function dispatchesToSps(organisation: OrganisationId, network: Network): boolean {
  return [3, 4].includes(tierOf(network, organisation) ?? 0)
}

/** Whether somebody works on mail that customers or SPs write. */
export function takesMail(
  { organisation, roles }: { readonly organisation: OrganisationId; readonly roles: readonly string[] },
  network: Network,
): boolean {
  const channels = ownWindows(organisation, network).flatMap((one) => one.window?.channels ?? [])
  const isTaken = channels.some((one) => (mailChannels as readonly string[]).includes(one))
  return (
    (isTaken || dispatchesToSps(organisation, network)) &&
    roles.some((role) => working.includes(role as Role))
  )
}
