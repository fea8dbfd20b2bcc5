import { working } from '../../access/roles.ts'
import { spBehind } from '../../organisation/network.ts'
import { no, yes } from '../../outcome.ts'
import type { MoveRule, Situation } from '../deciding.ts'
import { mustAnswer } from '../deciding.ts'
import { settleAll } from '../promises.ts'
import { roundOf } from '../reading.ts'
import type { Refusal } from '../refusal.ts'
import { refusal } from '../refusal.ts'

export type ReplyWish = {
  readonly to?: string
  readonly via?: string | null
  readonly note?: string | null
  /** The customer could not be called: after enough attempts a delivered message counts (X15). */
  readonly unreachable?: boolean
}

/** A person's answer reaches the customer, perhaps only on progress; the first one meets the reply clock (R16, A3). */
export const reply: MoveRule<ReplyWish> = {
  roles: working,
  guard: (s) => (isFirstContactSp(s) ? null : mustAnswer(s)),
  decide: (s, wish) => {
    const { c, now, world } = s
    const attempts = roundOf(c).callAttempts
    if (wish.unreachable && attempts < world.policy.callAttemptsBeforeMessage)
      return no(refusal('tooFewCallAttempts'))
    const bySp = isFirstContactSp(s) && c.answerer !== s.by.organisation
    const to = bySp ? 'customer' : c.owedTo
    if (wish.to !== undefined && wish.to !== to) return no(refusal('feedbackMustBeStepwise', to))
    const clocks = settleAll(c, [bySp ? 'spWindowReply' : 'firstReply'], now, world)
    const { via = null, note = null, unreachable = false } = wish
    return yes([{ type: 'replied', to, via, note, unreachable, clocks }])
  },
}

/** A call to the customer; unanswered ones are counted, they are no reply (X15). */
export const callAttempt: MoveRule<{ readonly answered: boolean; readonly note?: string | null }> = {
  roles: working,
  guard: mayCall,
  decide: (_s, { answered, note }) =>
    yes([{ type: 'callAttempted', answered, note: note ?? null, clocks: [] }]),
}

function mayCall(s: Situation): Refusal | null {
  return isFirstContactSp(s) ? null : mustAnswer(s)
}

/** The SP whose own window the customer called first answers that customer itself (A8). */
function isFirstContactSp({ c, by, world }: Situation): boolean {
  return (
    c.intake.onBehalfOf === 'customer' &&
    spBehind(world.network, c.mainWindow)?.id === spBehind(world.network, by.organisation)?.id
  )
}
