import type { Case } from '../case/case.ts'
import { lifecycle } from '../case/lifecycle.ts'
import type { Clock } from '../clock/clock.ts'
import type { Instant } from '../time.ts'
import type { CaseFacts, DispatchFacts, Promised, Surroundings } from './facts.ts'

/** What a report needs of a case. Without its surroundings they are taken from what the case itself counts. */
export function factsOf(c: Case, around: Surroundings = ownCounts(c)): CaseFacts {
  const first = (kind: Clock['kind']) => c.clocks.findLast((one) => one.kind === kind && one.round === 1)
  return {
    ...around,
    nature: natureOf(c),
    kind: c.kind,
    category: c.category,
    policyVersion: c.policyVersion,
    account: c.intake.customer.account,
    receivedAt: c.intake.receivedAt,
    droppedAt: droppedAt(c),
    firstReply: promisedBy(first('firstReply')),
    resolve: promisedBy(first('resolve')),
    rounds: c.rounds.map(({ startedAt, deliveredAt }) => ({ startedAt, deliveredAt })),
    ratings: ratingsOf(c),
    legs: c.legs.map(({ cause, tier, startedAt }) => ({ cause, tier, startedAt })),
    sideTasks: c.sideTasks.map((task) => task.askedAt),
    refunds: c.refunds.map(({ amount, liableParty, sp, at }) => ({ amount, liableParty, sp, at })),
    dispatches: c.clocks.filter((one) => one.kind === 'spReply').map((one) => dispatchOf(c, one)),
  }
}

function ownCounts(c: Case): Surroundings {
  const regulatorAppeals = c.links.filter((link) => link.type === 'regulatorAppeal').length
  return { repeat: false, reminders: c.remindCount, regulatorAppeals }
}

function natureOf(c: Case): CaseFacts['nature'] {
  if (c.children.length > 0) return 'massFault'
  return c.links.some((link) => link.type === 'appealOf') ? 'appeal' : 'contact'
}

function droppedAt(c: Case): Instant | null {
  const merged = c.links.some((link) => link.type === 'mergedInto')
  return merged || c.status === lifecycle.reject.to ? c.closedAt : null
}

function promisedBy(clock: Clock | undefined): Promised | null {
  if (!clock) return null
  const { dueAt, verdict, settledAt, stopped, pauses } = clock
  return { dueAt, verdict, settledAt, stopped, pauses }
}

/** A round is rated when the case is closed, or by reopening it. */
function ratingsOf(c: Case): CaseFacts['ratings'] {
  return c.rounds.flatMap(({ satisfaction }, index) => {
    const at = c.rounds[index + 1]?.startedAt ?? c.closedAt
    return satisfaction === null || at === null ? [] : [{ satisfaction, at }]
  })
}

function dispatchOf(c: Case, clock: Clock): DispatchFacts {
  const { dueAt, verdict, settledAt, stopped, pauses, startedAt, owedBy: sp } = clock
  const answer = c.spAnswers.find((one) => one.sp === sp && one.at === settledAt)
  return { dueAt, verdict, settledAt, stopped, pauses, startedAt, sp, result: answer?.result ?? null }
}
