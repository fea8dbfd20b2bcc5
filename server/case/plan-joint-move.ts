import type { Case } from '#domain/case/case.ts'
import { decideMove } from '#domain/case/deciding.ts'
import { type AppealWish, appealReceived, openAppeal } from '#domain/case/moves/appeal.ts'
import { createParent, joinParent, joinParentRule } from '#domain/case/moves/mass-fault.ts'
import { merge } from '#domain/case/moves/merge.ts'
import type { Identity } from '#domain/case/moves/submit.ts'
import { no, yes } from '#domain/outcome.ts'
import type { Change } from './change.ts'
import { begun, caughtUp, continued } from './continue-case.ts'
import { type Asked, byOf, type Plan, situationOf } from './plan-move.ts'

/** A second case of the same matter ends here and reminds the first (X7). */
export function planMerge(c: Case, target: Case, asked: Asked): Plan {
  const own = caughtUp(c, asked.worldOf(c), asked.now)
  const other = caughtUp(target, asked.worldOf(target), asked.now)
  const decision = decideMove('merge', merge, situationOf(own, asked), { target: other.after })
  if (!decision.ok) return decision
  const reminder = {
    type: 'reminded',
    via: c.intake.channel,
    note: c.intake.description,
    mergedFrom: c.number,
    clocks: [],
  } as const
  return yes([
    continued(own, decision.value, byOf(asked), asked.now),
    continued(other, [reminder], byOf(asked), asked.now),
  ])
}

/** Opens the parent of a mass fault over this case and others; all of them join it or nothing happens (X12). */
export function planCreateParent(c: Case, others: readonly Case[], identity: Identity, asked: Asked): Plan {
  const own = caughtUp(c, asked.worldOf(c), asked.now)
  const members = [c, ...others]
  const wish = { ...identity, children: members.map((one) => one.number) }
  const decision = decideMove('createParent', createParent, situationOf(own, asked), wish)
  if (!decision.ok) return decision
  const parent = begun(decision.value, byOf(asked), asked.now)
  const joined: Change[] = []
  for (const one of members) {
    const start = caughtUp(one, asked.worldOf(one), asked.now)
    const join = joinParent(situationOf(start, asked), parent.after)
    if (!join.ok) return no({ ...join.no, about: one.number })
    joined.push(continued(start, join.value, byOf(asked), asked.now))
  }
  const [first, ...rest] = joined
  return yes(first ? [first, parent, ...rest] : [parent])
}

/** A further complaint joins a mass fault (X12). */
export function planJoinParent(c: Case, parent: Case, asked: Asked): Plan {
  const own = caughtUp(c, asked.worldOf(c), asked.now)
  const fault = caughtUp(parent, asked.worldOf(parent), asked.now)
  const join = decideMove('joinParent', joinParentRule, situationOf(own, asked), { parent: fault.after })
  if (!join.ok) return join
  return yes([
    continued(own, join.value, byOf(asked), asked.now),
    continued(fault, [{ type: 'childJoined', child: c.number, clocks: [] }], byOf(asked), asked.now),
  ])
}

/** The regulator's letter: noted on the case, and an appeal case opened at the desk that has it (X10). */
export function planAppeal(c: Case, wish: AppealWish, identity: Identity, asked: Asked): Plan {
  const own = caughtUp(c, asked.worldOf(c), asked.now)
  const situation = situationOf(own, asked)
  const decision = decideMove('appealReceived', appealReceived, situation, {
    ...wish,
    appeal: identity.number,
  })
  if (!decision.ok) return decision
  const appeal = openAppeal(situation, wish, identity)
  if (!appeal.ok) return appeal
  return yes([
    continued(own, decision.value, byOf(asked), asked.now),
    begun(appeal.value, byOf(asked), asked.now),
  ])
}
