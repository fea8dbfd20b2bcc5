import type { Actor } from '../access/roles.ts'
import { customerActs } from '../case/by-customer.ts'
import type { Case, Satisfaction } from '../case/case.ts'
import { refusedOutright, type World } from '../case/deciding.ts'
import { mayLeave } from '../case/lifecycle.ts'
import type { CaseMove } from '../case/moves.ts'
import { moves } from '../case/moves.ts'
import type { Policy } from '../policy/policy.ts'
import type { Instant } from '../time.ts'
import { type CustomerMove, customerMoves } from './customer-moves.ts'

const moveOf: Readonly<Record<CustomerMove, CaseMove>> = {
  supplement: 'supplement',
  remind: 'remind',
  withdraw: 'withdraw',
  accept: 'close',
  reject: 'reopen',
}

/** What is said with it. */
export type Said = { readonly text: string; readonly satisfaction: Satisfaction | null }

/** Whether a case is the customer's to follow: what an SP is owed it tells its own customer (A8), and the forgotten is gone. */
export function isFollowable(c: Pick<Case, 'owedTo' | 'forgottenAt'>): boolean {
  return c.owedTo === 'customer' && c.forgottenAt === undefined
}

/** What may be done with a case by whoever has just written it: nothing that rests on an answer they have not read. */
export function isUnproved(move: CustomerMove): boolean {
  return move === 'supplement' || move === 'remind' || move === 'withdraw'
}

/** The customer acts in the name of the desk that owes them the answer, and of no person there. */
export function customerOf({ answerer }: Pick<Case, 'answerer'>): Actor {
  return { person: customerActs, organisation: answerer, roles: ['agent'] }
}

/** The move that it is, and the wish that goes with it. */
export function moveOfCustomer(
  move: CustomerMove,
  { text, satisfaction }: Said,
): { readonly move: CaseMove; readonly wish: Readonly<Record<string, unknown>> } {
  const said = text.trim() === '' ? null : text
  const wish = {
    supplement: { text },
    remind: { via: 'portal', note: said },
    withdraw: { reason: said },
    accept: { satisfaction: satisfaction ?? 'unknown' },
    reject: { reason: text, satisfaction: 'dissatisfied' },
  }[move]
  return { move: moveOf[move], wish }
}

/** What the customer may do with the case as it stands now. */
export function customerMay(c: Case, world: World, now: Instant): readonly CustomerMove[] {
  const situation = { c, by: customerOf(c), world, now }
  return customerMoves.filter((one) => {
    const move = moveOf[one]
    return refusedOutright(move, moves[move], situation) === null
  })
}

/** Whether a result was told that the customer has not judged yet. */
export function isAnswered({ status }: Pick<Case, 'status'>): boolean {
  return mayLeave('close', status)
}

/** Until when something is waited for that only the customer can say; null: nothing is. `until` may be open. */
export function neededOf(
  c: Case,
  { holdReasons }: Pick<Policy, 'holdReasons'>,
): { until: Instant | null } | null {
  const hold = c.holds.at(-1)
  if (!mayLeave('resume', c.status) || !hold || hold.to !== null) return null
  const why = holdReasons.find((one) => one.key === hold.reason)
  return why?.waitsForCustomer && !why.needsConsent ? { until: hold.until } : null
}
