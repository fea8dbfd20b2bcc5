import type { Actor } from '../access/roles.ts'
import { working } from '../access/roles.ts'
import { isSpSide } from '../access/seeing.ts'
import type { Network } from '../organisation/network.ts'

/** Whether somebody is shown what billing says of customers: who works on cases at the operator; no SP (2.5). */
export function readsBilling({ organisation, roles }: Actor, network: Network): boolean {
  return !isSpSide(organisation, network) && roles.some((role) => working.includes(role))
}
