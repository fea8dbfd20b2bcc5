import type { Actor, Role } from '../access/roles.ts'
import type { Calendars } from '../calendar/calendar.ts'
import type { Network } from '../organisation/network.ts'
import type { Outcome } from '../outcome.ts'
import { no } from '../outcome.ts'
import type { Policy } from '../policy/policy.ts'
import type { Instant } from '../time.ts'
import type { Case } from './case.ts'
import type { CaseEvent } from './events.ts'
import type { Move } from './lifecycle.ts'
import { mayLeave } from './lifecycle.ts'
import { holderOf } from './reading.ts'
import type { Refusal } from './refusal.ts'
import { refusal } from './refusal.ts'

/** What a decision may look at besides the case: the organisations, the policy version of the case, the calendars. */
export type World = { readonly network: Network; readonly policy: Policy; readonly calendars: Calendars }

/** A case, who asks, the world, and the one now of the request. */
export type Situation = {
  readonly c: Case
  readonly by: Actor
  readonly world: World
  readonly now: Instant
  /** Set when the move comes from the parent of a mass fault. */
  readonly fromParent?: boolean
}

export type Decision = Outcome<readonly CaseEvent[], Refusal>

/** A move of a case: who may make it, when not, and what it comes to. */
export type MoveRule<Wish> = {
  readonly roles: readonly Role[]
  /** Why this person may not make the move now, whatever they wish; null when they may. */
  readonly guard: (s: Situation) => Refusal | null
  readonly decide: (s: Situation, wish: Wish) => Decision
}

/** Why the move cannot even be tried: role, status, then the move's own guard. */
export function refusedOutright(
  move: Move,
  rule: Pick<MoveRule<never>, 'roles' | 'guard'>,
  s: Situation,
): Refusal | null {
  if (!rule.roles.some((role) => s.by.roles.includes(role))) return refusal('notYourRole')
  if (s.c.forgottenAt !== undefined) return refusal('caseForgotten')
  if (!mayLeave(move, s.c.status)) return refusal('moveNotAllowedNow', s.c.status)
  return rule.guard(s)
}

/** Decides a move: first whether it may be tried, then what it comes to. */
export function decideMove<Wish>(move: Move, rule: MoveRule<Wish>, s: Situation, wish: Wish): Decision {
  const refused = refusedOutright(move, rule, s)
  return refused ? no(refused) : rule.decide(s, wish)
}

/** Refused unless the actor's organisation holds the case. */
export function mustHold({ c, by }: Situation): Refusal | null {
  const holder = holderOf(c)
  return holder === by.organisation ? null : refusal('notHolder', holder)
}

/** Refused unless the actor's organisation is the desk that gives the answer. */
export function mustAnswer({ c, by }: Situation): Refusal | null {
  return c.answerer === by.organisation ? null : refusal('onlyMainWindowAnswers', c.answerer)
}

/** Refused for a child of a mass fault, whose way up its parent leads (X12). */
export function mustNotFollowParent({ c, fromParent }: Situation): Refusal | null {
  return c.parent !== null && !fromParent ? refusal('followsParent', c.parent) : null
}

/** The first refusal of several, in order. */
export function firstOf(...refusals: readonly (Refusal | null)[]): Refusal | null {
  return refusals.find((one) => one !== null) ?? null
}
