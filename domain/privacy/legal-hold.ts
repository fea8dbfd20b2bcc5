import type { Actor, Role } from '../access/roles.ts'
import type { Network } from '../organisation/network.ts'
import { tierOf } from '../organisation/network.ts'

/** Roles that put a case under a legal hold: who orders from above, and who looks after the history. */
export const holdsLegally: readonly Role[] = ['supervisor', 'unitHead', 'auditor']

/** Roles that answer for what is held of a person. */
export const answersForPersons: readonly Role[] = ['administrator', 'supervisor']

/**
 * Whether somebody acts for the province or the centre. Where orders are given from above and the regulator writes to
 * (domain.md 3.2, 3.3), it is decided what is kept longer and what is given out or forgotten; a desk that handles
 * cases does not decide that about its own.
 */
export function isOfProvinceOrCentre(
  { organisation }: Pick<Actor, 'organisation'>,
  network: Network,
): boolean {
  const tier = tierOf(network, organisation)
  return tier !== null && tier >= 3
}
