import type { Clock } from '../clock/clock.ts'
import type { Instant } from '../time.ts'
import type { Case, Refund, Round } from './case.ts'
import type { EventOf, Recorded, RefundWish } from './events.ts'
import { ofDesk, ranked } from './evolve-desk.ts'
import type { Opening } from './evolve-opening.ts'
import { opened } from './evolve-opening.ts'
import { ofPerson } from './evolve-person.ts'
import { endHolds, inRound, spHeard, spTold, taskDone } from './evolve-record.ts'
import { climbTo, comeDownTo, endLegs, startRound } from './evolve-route.ts'
import type { Move } from './lifecycle.ts'
import { statusAfter } from './lifecycle.ts'
import { roundOf } from './reading.ts'

/** The case after an event. The only code that changes a case. */
export function evolve(before: Case | null, event: Recorded): Case {
  if (event.type === 'submitted' || event.type === 'parentOpened' || event.type === 'appealOpened')
    return opened(event)
  if (before === null) throw new Error(`the history of a case begins with ${event.type}`)
  const after = apply(before, event)
  const clocks = withClocks(before.clocks, event.clocks)
  return { ...after, clocks, version: event.seq, changedAt: event.at }
}

/** The case that a whole history came to. */
export function fold(history: readonly Recorded[]): Case {
  const last = history.reduce<Case | null>(evolve, null)
  if (last === null) throw new Error('an empty history is no case')
  return last
}

function apply(c: Case, e: Exclude<Recorded, Opening>): Case {
  switch (e.type) {
    case 'accepted':
      return moved(c, 'accept')
    case 'rejected':
      return endLegs({ ...moved(c, 'reject'), closedAt: e.at }, e.at)
    case 'mergedInto':
      return endLegs(
        {
          ...inRound(moved(c, 'merge'), { outcome: 'merged' }),
          closedAt: e.at,
          links: [...c.links, { type: 'mergedInto', number: e.target }],
        },
        e.at,
      )
    case 'classified':
      return { ...sortedAs(moved(c, 'classify'), e), classifiedAt: e.at }
    case 'reclassified':
      return sortedAs(c, e)
    case 'forwarded':
      return climbTo(inRound(moved(c, 'forward'), { solution: null }), e, 'forward', e.at)
    case 'returned':
      return comeDownTo({ ...moved(c, 'return'), returnCount: c.returnCount + 1 }, e, 'return', e.at, 'back')
    case 'dispatchedToSp':
      return climbTo(moved(c, 'dispatchToSp'), e, 'dispatchToSp', e.at)
    case 'spAnswered':
    case 'spReturned':
      return backFromSp(c, e)
    case 'coordinationAsked':
      return {
        ...c,
        sideTasks: [
          ...c.sideTasks,
          { no: e.no, asker: e.asker, to: e.to, note: e.note, askedAt: e.at, doneAt: null, answer: null },
        ],
      }
    case 'coordinationDone':
      return refunded(taskDone(c, e.no, e.note, e.at), e.refund, e)
    case 'solved':
      return solved(c, e)
    case 'fedBack':
      return comeDownTo(c, e, 'feedback', e.at, 'down')
    case 'replied':
      return { ...c, unreachable: c.unreachable || e.unreachable }
    default:
      return applyToContact(c, e)
  }
}

type Contact = Exclude<
  Parameters<typeof apply>[1],
  | {
      type: 'accepted' | 'rejected' | 'mergedInto' | 'classified' | 'reclassified' | 'forwarded' | 'returned'
    }
  | {
      type:
        | 'dispatchedToSp'
        | 'spAnswered'
        | 'spReturned'
        | 'coordinationAsked'
        | 'coordinationDone'
        | 'solved'
    }
  | { type: 'fedBack' | 'replied' }
>

function applyToContact(c: Case, e: Contact): Case {
  switch (e.type) {
    case 'delivered':
      return delivered(c, e)
    case 'closed':
      return closed(c, e)
    case 'reopened':
      return startRound(
        { ...inRound(moved(c, 'reopen'), { satisfaction: e.satisfaction }), parent: null },
        e.tier,
        e.at,
      )
    case 'held':
      return {
        ...moved(c, 'hold'),
        beforeHold: c.status,
        holds: [...c.holds, { reason: e.reason, from: e.at, to: null, until: e.until, consent: e.consent }],
      }
    case 'resumed':
      return endHolds(moved(c, 'resume'), e.at)
    case 'reminded':
      return { ...c, remindCount: c.remindCount + 1 }
    case 'callAttempted':
      return e.answered ? c : inRound(c, { callAttempts: roundOf(c).callAttempts + 1 })
    case 'withdrawn':
      return withdrawn(c, e.at)
    case 'supervised':
      return { ...c, supervisionCount: c.supervisionCount + 1 }
    case 'noted':
      return e.toldCustomer ? spTold(c, e.at) : c
    case 'joinedParent':
      return { ...c, parent: e.parent }
    case 'childJoined':
      return { ...c, children: [...c.children, e.child] }
    case 'appealReceived':
      return { ...c, links: [...c.links, { type: 'regulatorAppeal', number: e.appeal }] }
    case 'customerCorrected':
    case 'forgotten':
      return ofPerson(c, e)
    case 'assigned':
    case 'prioritised':
    case 'retitled':
      return ofDesk(c, e)
    default:
      return c
  }
}

function sortedAs(c: Case, e: EventOf<'classified' | 'reclassified'>): Case {
  return { ...c, kind: e.kind, category: e.category, sp: e.sp, ...ranked(e) }
}

function closed(c: Case, { at, satisfaction }: EventOf<'closed'> & Recorded): Case {
  return endLegs({ ...inRound(moved(c, 'close'), { satisfaction }), closedAt: at }, at)
}

function withdrawn(c: Case, at: Instant): Case {
  const over = inRound(endHolds(c, at), { outcome: 'withdrawn' })
  return endLegs({ ...moved(over, 'withdraw'), closedAt: at }, at)
}

/** The new values of the clocks an event touched, in their places; new ones at the end. */
function withClocks(before: readonly Clock[], changed: readonly Clock[]): readonly Clock[] {
  if (changed.length === 0) return before
  const kept = before.map((one) => changed.findLast((other) => other.key === one.key) ?? one)
  return [...kept, ...changed.filter((one) => !before.some((other) => other.key === one.key))]
}

function moved(c: Case, move: Move): Case {
  return { ...c, status: statusAfter(move, c.status, c.beforeHold) }
}

function backFromSp(c: Case, e: EventOf<'spAnswered' | 'spReturned'> & Recorded): Case {
  const [move, result] =
    e.type === 'spAnswered' ? (['spAnswer', e.result] as const) : (['spReturn', 'returned'] as const)
  return comeDownTo(spHeard(moved(c, move), e.sp, result, e.said?.at ?? e.at), e, move, e.at, 'down')
}

function refunded(c: Case, wish: RefundWish | null, e: Recorded): Case {
  if (wish === null) return c
  const refund: Refund = { ...wish, by: e.by.organisation ?? c.answerer, at: e.at }
  return { ...c, refunds: [...c.refunds, refund] }
}

function solved(c: Case, e: EventOf<'solved'> & Recorded): Case {
  const down =
    e.withoutSp === null ? c : comeDownTo(c, { to: e.organisation, tier: e.tier }, 'solve', e.at, 'back')
  const solution = { by: e.organisation, tier: e.tier, at: e.at, note: e.note }
  return refunded(inRound(moved(down, 'solve'), { solution }), e.refund, e)
}

function delivered(c: Case, e: EventOf<'delivered'> & Recorded): Case {
  const { solution: found, path: way } = roundOf(c)
  const path: Round['path'] = [...way, { way: 'down', to: e.to }]
  const solution = found ?? { by: c.answerer, tier: e.tier, at: e.at, note: e.note }
  const round = { path, solution, deliveredAt: e.at, outcome: e.outcome, overdueReason: e.overdueReason }
  return refunded(inRound(moved(c, 'deliver'), round), e.refund, e)
}
