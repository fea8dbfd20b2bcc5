import { looksAfter } from '../access/granting.ts'
import type { Actor } from '../access/roles.ts'
import { isSpSide } from '../access/seeing.ts'
import type { Network } from '../organisation/network.ts'
import type { Organisation, OrganisationId } from '../organisation/organisation.ts'
import { deskForSp } from '../organisation/passing.ts'

const leads: readonly string[] = ['administrator', 'supervisor', 'unitHead']

/** Who keeps a row: one's own; whoever leads or administers also those they look after, and for the operator those of its SPs. */
export function keepsRow(actor: Actor, organisation: OrganisationId, network: Network): boolean {
  if (actor.organisation === organisation) return true
  if (!actor.roles.some((one) => leads.includes(one))) return false
  const ofAnSp = isSpSide(organisation, network) && !isSpSide(actor.organisation, network)
  return ofAnSp || looksAfter(actor.organisation, organisation, network)
}

/** Whether an organisation must have a row: every SP, every province, every city unit and the centre, as long as it works. */
export function mustBeListed({ kind, status }: Organisation): boolean {
  const listed: readonly string[] = [
    'nationalCenter',
    'provincialOperations',
    'branchBackOffice',
    'serviceProvider',
  ]
  return status !== 'retired' && listed.includes(kind)
}

/** Who is reminded of a row: whose it is, and for an SP whoever holds it at the operator, or else deals with it. */
export function remindedOf(
  row: { readonly organisation: OrganisationId; readonly holder: OrganisationId | null },
  network: Network,
): readonly OrganisationId[] {
  const unit = network.find(row.organisation)
  if (!unit || unit.status === 'retired') return []
  const desk = unit.kind === 'serviceProvider' ? (row.holder ?? deskForSp(network, unit)?.id) : null
  return desk && desk !== unit.id ? [desk, unit.id] : [unit.id]
}
