import type { Case } from '../case/case.ts'
import { lifecycle } from '../case/lifecycle.ts'
import type { Clock } from '../clock/clock.ts'
import type { Instant } from '../time.ts'
import type { CaseFacts, DispatchFacts, Promised, Surroundings } from './facts.ts'

/** Nothing known beyond the case itself. */
export const nothingAround: Surroundings = { repeat: null, reminders: [], regulatorAppeals: [] }

/** What a report needs of a case; what lies beyond it is looked up by whoever asks. */
export function factsOf(c: Case, around: Surroundings = nothingAround): CaseFacts {
  const first = (kind: Clock['kind']) => c.clocks.findLast((one) => one.kind === kind && one.round === 1)
  return {
    ...around,
    nature: natureOf(c),
    kind: c.kind,
    category: c.category,
    sp: c.sp,
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

function natureOf(c: Case): CaseFacts['nature'] {
  if (c.children.length > 0) return 'massFault'
  return c.links.some((link) => link.type === 'appealOf') ? 'appeal' : 'contact'
}

/** When it stopped being a contact of its own; null while it is one. */
export function droppedAt(c: Case): Instant | null {
  const merged = c.links.some((link) => link.type === 'mergedInto')
  return merged || c.status === lifecycle.reject.to ? c.closedAt : null
}

/** What later complaints of the same account see of a case; empty when it is no complaint that could be repeated. */
export function seenByLater(c: Case): string {
  const isSeen = c.kind === 'complaint' && c.category !== null && natureOf(c) === 'contact'
  return isSeen ? `${c.category} ${droppedAt(c) ?? ''}` : ''
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
