import type { Clock } from '../clock/clock.ts'
import type { OrganisationId } from '../organisation/organisation.ts'
import type { Home } from '../organisation/passing.ts'
import type { ClockKind } from '../policy/policy.ts'
import type { Priority } from '../policy/priority.ts'
import type { Case, Round } from './case.ts'
import { isHeld } from './lifecycle.ts'

/** Who holds the case now; null once it is closed, cancelled or rejected. */
export function holderOf(c: Case): OrganisationId | null {
  return isHeld(c.status) ? (c.route.at(-1) ?? null) : null
}

/** The person at the holder who works on the case; null while nobody does. */
export function handlerOf(c: Case): string | null {
  return holderOf(c) === null ? null : (c.legs.at(-1)?.handler ?? null)
}

/** How urgent the case is; one from before there were priorities is as any other. */
export function priorityOf(c: Pick<Case, 'priority'>): Priority {
  return c.priority ?? 'normal'
}

/** The organisation one tier below the holder on this case's own route. */
export function belowHolder(c: Case): OrganisationId | null {
  return c.route.at(-2) ?? null
}

/** The present round. */
export function roundOf(c: Case): Round {
  const round = c.rounds.at(-1)
  if (!round) throw new Error(`case ${c.number} has no round`)
  return round
}

/** The latest clock of a kind, in one round or at all. */
export function clockOf(c: Case, kind: ClockKind, round?: number): Clock | undefined {
  return c.clocks.findLast((one) => one.kind === kind && (round === undefined || one.round === round))
}

/** Where the customer's account belongs. */
export function homeOf(c: Case): Home {
  return { province: c.intake.customer.province, city: c.intake.customer.city }
}

/** The way up of a round: every organisation the case climbed to, in order, the window first. */
export function climbed(round: Round): readonly string[] {
  return round.path.filter((step) => step.way === 'up').map((step) => step.to)
}

/** The way down of a round: who had the result, in order, since the case last climbed or went back. */
export function cameDown(round: Round): readonly string[] {
  const turn = round.path.findLastIndex((step) => step.way !== 'down')
  return round.path.slice(turn + 1).map((step) => step.to)
}

/** Yuan given back in all. */
export function refundTotal(c: Case): number {
  return c.refunds.reduce((sum, one) => sum + Math.round(one.amount * 100), 0) / 100
}

/** Every organisation that holds or held the case, or was asked for help. */
export function participantsOf(c: Case): readonly OrganisationId[] {
  const all = [
    c.mainWindow,
    c.answerer,
    ...c.legs.map((leg) => leg.organisation),
    ...c.sideTasks.map((t) => t.to),
  ]
  return [...new Set(all)]
}
