import type { Actor } from '#domain/access/roles.ts'
import { isBroadcast, wishForChild } from '#domain/case/broadcast.ts'
import type { Case } from '#domain/case/case.ts'
import type { MoveRule, Situation, World } from '#domain/case/deciding.ts'
import { decideMove } from '#domain/case/deciding.ts'
import type { By } from '#domain/case/events.ts'
import { isHeld } from '#domain/case/lifecycle.ts'
import type { CaseMove } from '#domain/case/moves.ts'
import { moves } from '#domain/case/moves.ts'
import type { Refusal } from '#domain/case/refusal.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Instant } from '#domain/time.ts'
import type { Change } from './change.ts'
import { caughtUp, continued } from './continue-case.ts'

/** What a move will write: changes of the case itself first, then of others it touches. */
export type Plan = Outcome<readonly Change[], Refusal>

export type Asked = {
  readonly by: Actor
  readonly now: Instant
  readonly worldOf: (c: Pick<Case, 'policyVersion'>) => World
}

/** The person as the journal names them. */
export function byOf({ by }: Pick<Asked, 'by'>): By {
  return { person: by.person, organisation: by.organisation }
}

/** The situation of a case after everything due has rung. */
export function situationOf(change: Change, asked: Asked, fromParent = false): Situation {
  return { c: change.after, by: asked.by, world: asked.worldOf(change.after), now: asked.now, fromParent }
}

/** Plans a move of one case, and of the children when it is the parent of a mass fault. */
export function planMove(
  move: CaseMove,
  c: Case,
  wish: Readonly<Record<string, unknown>>,
  children: readonly Case[],
  asked: Asked,
): Plan {
  const own = caughtUp(c, asked.worldOf(c), asked.now)
  if (!isBroadcast(c, move)) return planOne(move, own, wish, asked)
  const open = children.filter((child) => child.parent === c.number && isHeld(child.status))
  const moved = open.map((child) => {
    const start = caughtUp(child, asked.worldOf(child), asked.now)
    const plan = planOne(move, start, wishForChild(move, wish), asked, true)
    return plan.ok ? (plan.value[0] ?? start) : start
  })
  const openChildren = moved.filter((one) => isHeld(one.after.status)).map((one) => one.after.number)
  const parent = planOne(move, own, move === 'close' ? { ...wish, openChildren } : wish, asked)
  if (!parent.ok) return parent
  return yes([...parent.value, ...moved.filter((one) => one.events.length > 0)])
}

function planOne(
  move: CaseMove,
  start: Change,
  wish: Readonly<Record<string, unknown>>,
  asked: Asked,
  fromParent = false,
): Plan {
  // The contract has given the wish the shape that the move of the same name takes.
  const rule = moves[move] as unknown as MoveRule<Readonly<Record<string, unknown>>>
  const decision = decideMove(move, rule, situationOf(start, asked, fromParent), wish)
  return decision.ok ? yes([continued(start, decision.value, byOf(asked), asked.now)]) : no(decision.no)
}
