import { tierOf } from '../organisation/network.ts'
import type { OrganisationId } from '../organisation/organisation.ts'
import type { Instant } from '../time.ts'
import type { Case } from './case.ts'
import type { World } from './deciding.ts'
import type { CaseEvent } from './events.ts'
import { mayLeave } from './lifecycle.ts'
import { settleAll } from './promises.ts'
import { belowHolder, holderOf } from './reading.ts'

/**
 * What happens to a case that waits for an SP out of service (X20): it goes back to the tier that dispatched it, and
 * the SP's clock is judged as it stands. Nothing when the case waits for somebody else, or the SP is in service.
 */
export function takenBack(
  c: Case,
  sp: OrganisationId,
  reason: string,
  now: Instant,
  world: World,
): readonly CaseEvent[] {
  const to = belowHolder(c)
  const isOut = world.network.find(sp)?.status !== 'active'
  if (!isOut || to === null || !mayLeave('spReturn', c.status) || holderOf(c) !== sp) return []
  const clocks = settleAll(c, ['spReply'], now, world)
  const tier = tierOf(world.network, to)
  return [{ type: 'spReturned', to, tier, sp, note: null, reason, clocks }]
}
