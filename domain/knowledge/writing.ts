import type { Actor, Role } from '../access/roles.ts'
import { leading } from '../access/roles.ts'
import { isSpSide } from '../access/seeing.ts'
import { type Network, nationalCenter } from '../organisation/network.ts'
import { isOfProvinceOrCentre } from '../privacy/legal-hold.ts'
import type { Reach } from './article.ts'

/** Roles that write articles: whoever answers customers or handles their cases knows what is asked. */
export const writesArticles: readonly Role[] = ['agent', 'handler', 'supervisor', 'unitHead']

/** Roles that approve them, at the province or the centre. */
export const approvesArticles: readonly Role[] = leading

/** For whom an organisation writes: its province, or the nation; `none` for an SP, whose words are not the operator's. */
export function reachOf(organisation: string, network: Network): Reach | 'none' {
  const unit = network.find(organisation)
  return !unit || isSpSide(organisation, network) ? 'none' : unit.provinceCode
}

/** Whether somebody writes articles that hold there. */
export function writesFor(actor: Actor, reach: Reach, network: Network): boolean {
  return (
    reachOf(actor.organisation, network) === reach &&
    actor.roles.some((role) => writesArticles.includes(role))
  )
}

/** Whether somebody approves articles that hold there: who leads the province, or for the nation the centre. */
export function approvesFor(actor: Actor, reach: Reach, network: Network): boolean {
  return (
    reachOf(actor.organisation, network) === reach &&
    isOfProvinceOrCentre(actor, network) &&
    actor.roles.some((role) => approvesArticles.includes(role))
  )
}

/** Whether somebody may stop an article: who approves it, and the centre, which stands above every province. */
export function stopsFor(actor: Actor, reach: Reach, network: Network): boolean {
  const isCentre = actor.organisation === nationalCenter(network)?.id
  return approvesFor(actor, isCentre ? null : reach, network)
}
