import { working } from '../../access/roles.ts'
import type { Clock } from '../../clock/clock.ts'
import { startClock } from '../../clock/start.ts'
import { spBehind, tierOf } from '../../organisation/network.ts'
import { no, yes } from '../../outcome.ts'
import type { LiableParty, OutcomeCode, QueryMode } from '../case.ts'
import type { MoveRule, Situation } from '../deciding.ts'
import { firstOf } from '../deciding.ts'
import { deliveryRefused } from '../delivery-rules.ts'
import type { ChargeLine } from '../events.ts'
import { outcomeOf, overdueReasonOf } from '../outcome-code.ts'
import { settleAll } from '../promises.ts'
import { holderOf, roundOf } from '../reading.ts'
import { refundOf } from '../refunding.ts'
import { refusal } from '../refusal.ts'

export type DeliverWish = {
  readonly to?: string
  readonly via?: string | null
  readonly note?: string | null
  readonly customerConfirmed?: boolean
  readonly queryMode?: QueryMode
  /** Lines of the bill that are read to the customer; code and name of the SP are added (domain.md 1.5). */
  readonly charges?: readonly { readonly sp: string; readonly serviceName: string; readonly amount: number }[]
  readonly refund?: number | null
  readonly liableParty?: LiableParty
  readonly overdueReason?: string | null
  readonly outcome?: OutcomeCode
}

/** Tells the result to the customer (or the SP, or the regulator): the resolution clock is judged here (A4, R38). */
export const deliver: MoveRule<DeliverWish> = {
  roles: working,
  guard: (s) => {
    const holder = holderOf(s.c)
    if (s.c.answerer !== s.by.organisation) {
      return refusal(
        holder === s.by.organisation ? 'feedbackMustBeStepwise' : 'onlyMainWindowAnswers',
        s.c.answerer,
      )
    }
    return firstOf(
      holder === s.c.answerer ? null : refusal('resultNotBack', holder),
      s.c.classifiedAt === null ? refusal('notClassified') : null,
    )
  },
  decide: (s, wish) => {
    const wrong = deliveryRefused(s, wish)
    if (wrong) return no(wrong)
    const { c, now, world, by } = s
    const refund = refundOf(s, wish)
    const told = settleAll(
      c,
      ['firstReply', 'resolve', 'statutoryReply', 'statutoryRepair', 'external', 'passOn'],
      now,
      world,
    )
    return yes([
      {
        type: 'delivered',
        to: c.owedTo,
        via: wish.via ?? null,
        note: wish.note ?? null,
        outcome: wish.outcome ?? outcomeOf(s, wish, refund),
        queryMode: wish.queryMode ?? null,
        charges: (wish.charges ?? []).map((line) => chargeLine(s, line)),
        refund,
        overdueReason: wish.overdueReason ?? overdueReasonOf(c, world.policy, told),
        tier: tierOf(world.network, by.organisation),
        clocks: [...told, ...autoClose(s)],
      },
    ])
  },
}

function chargeLine(
  { world }: Situation,
  line: { sp: string; serviceName: string; amount: number },
): ChargeLine {
  const sp = spBehind(world.network, line.sp)
  return {
    spName: sp?.name ?? line.sp,
    spCode: sp?.sp?.code ?? line.sp,
    serviceName: line.serviceName,
    amount: line.amount,
    collectedOnBehalf: true,
  }
}

/** A delivered case that nobody closes is closed by itself after some days (A27). */
function autoClose({ c, now, world }: Situation): readonly Clock[] {
  const days = world.policy.autoCloseDays
  if (days === null) return []
  const round = roundOf(c).no
  const base = { kind: 'autoClose', number: round, round, category: null, calendar: null, from: now } as const
  return [
    startClock({ ...base, owedBy: c.answerer, owedTo: c.owedTo, limit: { minutes: days * 1440 } }, world),
  ]
}
