import { leading, working } from '../../access/roles.ts'
import { no, yes } from '../../outcome.ts'
import type { MoveRule, Situation } from '../deciding.ts'
import { mustHold } from '../deciding.ts'
import { handlerOf } from '../reading.ts'
import type { Refusal } from '../refusal.ts'
import { refusal } from '../refusal.ts'

export type AssignWish = {
  /** Who is to handle the case; nobody when it is left out. */
  readonly handler?: string | null
  /** Of those who handle it or are to: who has a seat at the desk now. Seats are no part of a case. */
  readonly seated?: readonly string[]
}

/**
 * Who at the desk works on the case. Anybody there takes what nobody has and puts back what is theirs; only who leads
 * gives to others or takes from them. What stays in the name of somebody without a seat is anybody's to take.
 */
export const assign: MoveRule<AssignWish> = {
  roles: working,
  guard: mustHold,
  decide: (s, { handler = null, seated = [] }) => {
    const before = handlerOf(s.c)
    const refused = refusedAt(s, before, handler, seated)
    return refused ? no(refused) : yes([{ type: 'assigned', handler, before, clocks: [] }])
  },
}

function refusedAt(
  { by }: Situation,
  before: string | null,
  handler: string | null,
  seated: readonly string[],
): Refusal | null {
  if (handler === before) return refusal('sameHandler', handler)
  if (handler !== null && !seated.includes(handler)) return refusal('noSeatHere', handler)
  if (by.roles.some((role) => leading.includes(role))) return null
  const isOthers = before !== null && before !== by.person && seated.includes(before)
  if (isOthers) return refusal('handledByAnother', before)
  return handler === null || handler === by.person ? null : refusal('onlyLeadersAssign')
}
