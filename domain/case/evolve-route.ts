import type { OrganisationId, Tier } from '../organisation/organisation.ts'
import type { Instant } from '../time.ts'
import type { Case, Leg, Round, Step } from './case.ts'
import type { Move } from './lifecycle.ts'
import { roundOf } from './reading.ts'

type Desk = { readonly organisation: OrganisationId; readonly tier: Tier | null }
type Handed = { readonly to: OrganisationId; readonly tier: Tier | null }

/** The first legs and the first round of a case: first contact up to the desk that must accept it. */
export function firstLegs(c: Case, stack: readonly Desk[], cause: Move): Case {
  const at = c.openedAt
  const legs = stack.map(
    (desk, index): Leg => ({
      no: index + 1,
      organisation: desk.organisation,
      tier: desk.tier,
      round: 1,
      cause,
      startedAt: at,
      endedAt: index === stack.length - 1 ? null : at,
    }),
  )
  const path = stack.map((desk): Step => ({ way: 'up', to: desk.organisation }))
  return { ...c, legs, rounds: [newRound(1, c.intake.receivedAt, path)] }
}

/** The case one step further up: a leg ends, a leg begins, the stack grows. */
export function climbTo(c: Case, { to, tier }: Handed, cause: Move, at: Instant): Case {
  return nextLeg(c, { organisation: to, tier }, cause, at, 'up', [...c.route, to])
}

/** The case one step further down: a leg ends, a leg begins, the stack shrinks. */
export function comeDownTo(
  c: Case,
  { to, tier }: Handed,
  cause: Move,
  at: Instant,
  way: 'down' | 'back',
): Case {
  return nextLeg(c, { organisation: to, tier }, cause, at, way, c.route.slice(0, -1))
}

/** The last leg ended: nobody holds the case any more. */
export function endLegs(c: Case, at: Instant): Case {
  return { ...c, legs: endedLegs(c.legs, at) }
}

/** A new round, at the desk that answers (X6); the earlier rounds stay as they are. */
export function startRound(c: Case, tier: Tier | null, at: Instant): Case {
  const no = c.rounds.length + 1
  const ended = endLegs(c, at)
  const leg: Leg = {
    no: c.legs.length + 1,
    organisation: c.answerer,
    tier,
    round: no,
    cause: 'reopen',
    startedAt: at,
    endedAt: null,
  }
  const handler = handledBefore(c, c.answerer)
  const route = c.route.slice(0, c.route.indexOf(c.answerer) + 1)
  const path: readonly Step[] = route.map((to) => ({ way: 'up', to }))
  return {
    ...ended,
    closedAt: null,
    route,
    legs: [...ended.legs, handler === undefined ? leg : { ...leg, handler }],
    rounds: [...c.rounds, newRound(no, at, path)],
  }
}

function nextLeg(
  c: Case,
  desk: Desk,
  cause: Move,
  at: Instant,
  way: Step['way'],
  route: readonly OrganisationId[],
): Case {
  const round = roundOf(c)
  const leg: Leg = {
    no: c.legs.length + 1,
    organisation: desk.organisation,
    tier: desk.tier,
    round: round.no,
    cause,
    startedAt: at,
    endedAt: null,
  }
  const handler = handledBefore(c, desk.organisation)
  const path: readonly Step[] = [...round.path, { way, to: desk.organisation }]
  const legs = [...endedLegs(c.legs, at), handler === undefined ? leg : { ...leg, handler }]
  return { ...c, legs, rounds: [...c.rounds.slice(0, -1), { ...round, path }], route }
}

function endedLegs(legs: readonly Leg[], at: Instant): readonly Leg[] {
  return legs.map((leg) => (leg.endedAt === null ? { ...leg, endedAt: at } : leg))
}

/** A case that comes back to a desk comes back to whoever worked on it there; the name of who has left is anybody's to take over. */
function handledBefore(c: Case, desk: OrganisationId): string | undefined {
  return c.legs.findLast((leg) => leg.organisation === desk)?.handler
}

function newRound(no: number, startedAt: Instant, path: readonly Step[]): Round {
  return {
    no,
    startedAt,
    path,
    solution: null,
    deliveredAt: null,
    outcome: null,
    satisfaction: null,
    callAttempts: 0,
    overdueReason: null,
  }
}
