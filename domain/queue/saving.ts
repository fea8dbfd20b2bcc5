import { type Actor, leading, type Role } from '../access/roles.ts'
import type { Network } from '../organisation/network.ts'
import type { Filter } from './filter.ts'

/** Whose a kept list is: its maker's, everybody's at the organisation, or everybody's at the operator. */
export type ViewScope = 'own' | 'organisation' | 'national'

/** Roles that keep lists for others. */
export const sharing: readonly Role[] = [...leading, 'administrator']

/** Whether somebody keeps lists of this scope where they act; the national ones are the centre's. */
export function mayShare(scope: ViewScope, by: Actor, network: Network): boolean {
  if (scope === 'own') return true
  const isLeading = by.roles.some((role) => sharing.includes(role))
  if (scope === 'organisation') return isLeading
  return isLeading && network.find(by.organisation)?.kind === 'nationalCenter'
}

/** Whether a filter names a customer: what is kept for good does not. */
export function namesCustomer(filter: Filter): boolean {
  const asked = filter.parts.flatMap((part) => ('join' in part ? part.parts : [part]))
  return asked.some((one) => one.field === 'account')
}
