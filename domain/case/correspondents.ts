import { spBehind, superiorsOf, tierOf } from '../organisation/network.ts'
import type { Organisation, OrganisationId } from '../organisation/organisation.ts'
import { deskForSp } from '../organisation/passing.ts'
import type { Situation } from './deciding.ts'
import { participantsOf } from './reading.ts'

/** Whether the organisation, or another desk of the same SP, has or had a part in the case. */
export function takesPart({ c, by, world }: Situation): boolean {
  const own = spBehind(world.network, by.organisation)?.id
  return participantsOf(c).some(
    (id) => id === by.organisation || (own !== undefined && spBehind(world.network, id)?.id === own),
  )
}

/** Whether somebody may add words to the case at all: every tier of the operator, and whoever takes part. */
export function mayBeHeard(s: Situation): boolean {
  return tierOf(s.world.network, s.by.organisation) !== null || takesPart(s)
}

/**
 * To whom a desk may write about a case: to whoever takes part in it and to the tier above. With an SP only the desk
 * deals that dispatches to it, and an SP writes to nobody else (R35, R36, A9).
 */
export function correspondents(s: Situation): readonly OrganisationId[] {
  if (!mayBeHeard(s)) return []
  const { network } = s.world
  const own = s.by.organisation
  const part = participantsOf(s.c)
  const sp = spBehind(network, own)
  if (sp) return part.filter((id) => id === deskForSp(network, sp)?.id)
  const above = superiorsOf(network, own).slice(0, 1)
  return [...new Set([...part, ...above.map((one) => one.id)])].filter((id) => {
    const behind = spBehind(network, id)
    return id !== own && isInService(network.find(id)) && (!behind || deskForSp(network, behind)?.id === own)
  })
}

function isInService(unit: Organisation | undefined): boolean {
  return unit?.status === 'active'
}
