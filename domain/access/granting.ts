import { isAbove, type Network, nationalCenter, spBehind } from '../organisation/network.ts'
import type { OrganisationId } from '../organisation/organisation.ts'
import type { Role } from './roles.ts'

/** Roles that people of an SP and of its windows can have: none by which they would work for the operator. */
export const rolesOfSp: readonly Role[] = ['spStaff', 'agent', 'unitHead', 'administrator', 'auditor']

/** Whether an administrator of one organisation looks after another: the centre after all, others after what is below them. */
export function looksAfter(own: OrganisationId, other: OrganisationId, network: Network): boolean {
  return own === nationalCenter(network)?.id || own === other || isAbove(network, own, other)
}

/**
 * Whether an administrator looks after somebody as a whole: all of their seats, and they have some. Whose seats lie
 * elsewhere is to them as whoever does not exist.
 */
export function looksAfterAll(
  own: OrganisationId,
  seats: readonly OrganisationId[],
  network: Network,
): boolean {
  return seats.length > 0 && seats.every((seat) => looksAfter(own, seat, network))
}

/** Whether an administrator decides on service and billing: of what they look after, never of their own organisation. */
export function decidesOn(own: OrganisationId, other: OrganisationId, network: Network): boolean {
  return own !== other && looksAfter(own, other, network)
}

/** Whether an administrator may give somebody these roles at an organisation. */
export function mayGrant(
  own: OrganisationId,
  seat: { readonly organisation: OrganisationId; readonly roles: readonly Role[] },
  network: Network,
): boolean {
  if (!looksAfter(own, seat.organisation, network)) return false
  // The rules are one set for the whole network, and the centre's.
  if (seat.roles.includes('policyEditor') && seat.organisation !== nationalCenter(network)?.id) return false
  return spBehind(network, seat.organisation) === null || seat.roles.every((role) => rolesOfSp.includes(role))
}
