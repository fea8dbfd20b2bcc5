import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Clock } from '../clock/clock.ts'
import { remindersOnly } from '../clock/clock.ts'
import type { Policy } from '../policy/policy.ts'
import { seedPolicy } from '../policy/seed-policy.ts'
import type { Plan } from '../testing/random-history.ts'
import { live, liveAgain, plans, policies } from '../testing/random-history.ts'
import type { Case } from './case.ts'
import type { Recorded } from './events.ts'
import { evolve } from './evolve.ts'

const runs = { numRuns: 100 }
const pausing = fc.constant<Partial<Policy>>({ holdPausesClock: true })
const openHours = fc.constantFrom<Partial<Policy>>(
  { clockMode: 'business', holdPausesClock: true },
  { clockMode: 'business', holdPausesClock: true, businessCalendar: 'hall', boundary: 'exclusive' },
  { clockMode: 'business', holdPausesClock: true, businessCalendar: 'accountManager' },
)
const worlds = {
  'the seed policy': fc.constant({}),
  pauses: pausing,
  'open hours': openHours,
  'any policy': policies,
}

/** Every change of a clock: its value before, after, and the event that made it. */
function changes(journal: readonly Recorded[]): readonly (readonly [Clock, Clock, Recorded])[] {
  const found: [Clock, Clock, Recorded][] = []
  let c: Case | null = null
  for (const e of journal) {
    const next: Case = evolve(c, e)
    for (const was of c?.clocks ?? []) {
      const is = next.clocks.find((one) => one.key === was.key)
      if (!is) throw new Error(`${was.key} is lost`)
      if (is !== was) found.push([was, is, e])
    }
    c = next
  }
  return found
}

function onlyForward(was: Clock, is: Clock, e: Recorded) {
  const retimed = e.type === 'classified' || e.type === 'reclassified'
  expect([is.startedAt, is.kind, is.owedBy, is.owedTo]).toEqual([
    was.startedAt,
    was.kind,
    was.owedBy,
    was.owedTo,
  ])
  if (was.verdict !== null) expect(is.dueAt).toBe(was.dueAt)
  // What an SP said before its time was over is entered later, perhaps after the breach has rung: then it was kept.
  const isSaid = is.kind === 'spReply' && 'said' in e && is.settledAt === e.said?.at
  if (was.verdict !== null && !isSaid) expect(is.verdict).toBe(was.verdict)
  if (was.settledAt !== null) expect(is).toEqual(was)
  if (was.warnedAt !== null) expect(is.warnedAt).toBe(was.warnedAt)
  if (!retimed) expect(is.rung).toBeGreaterThanOrEqual(was.rung)
  if (was.stopped !== null && !retimed) expect(is).toEqual(was)
  const mayMove = retimed || e.type === 'resumed' || e.type === 'extended'
  if (!mayMove) expect([is.dueAt, is.rings]).toEqual([was.dueAt, was.rings])
  if (e.type === 'resumed' || e.type === 'extended') expect(is.dueAt >= was.dueAt).toBe(true)
}

function inTime(clock: Clock, policy: Policy): boolean {
  const at = clock.settledAt ?? ''
  return policy.boundary === 'inclusive' ? at <= clock.dueAt : at < clock.dueAt
}

function judgedRightly(clock: Clock, policy: Policy) {
  if (remindersOnly.includes(clock.kind)) return expect(clock.verdict).toBeNull()
  if (clock.settledAt !== null) expect(clock.verdict).toBe(inTime(clock, policy) ? 'met' : 'breached')
  if (clock.verdict === 'met') expect(clock.settledAt).not.toBeNull()
  const breach = clock.rings.findIndex((one) => one.ring === 'breach')
  const hasRung = breach !== -1 && breach < clock.rung
  const isSaidInTime = clock.kind === 'spReply' && clock.settledAt !== null && inTime(clock, policy)
  if (hasRung && !isSaidInTime) expect(clock.verdict).toBe('breached')
  if (clock.verdict === 'breached' && clock.settledAt === null) expect(hasRung).toBe(true)
  expect(clock.rings.every((one, index) => one.at >= (clock.rings[index - 1]?.at ?? one.at))).toBe(true)
}

test.each(Object.entries(worlds))(
  'clocks never run backwards and are judged once, rightly (%s)',
  (_name, policy) => {
    const holds = (plan: Plan) => {
      const [p] = live(plan)
      for (const [was, is, e] of changes(p.journal)) onlyForward(was, is, e)
      for (const clock of p.c.clocks) judgedRightly(clock, p.world.policy)
      expect(new Set(p.c.clocks.map((one) => one.key)).size).toBe(p.c.clocks.length)
    }
    fc.assert(fc.property(plans(policy), holds), runs)
  },
)

/** What a late server must know just as well as a prompt one. */
function judgement(c: Case) {
  const clocks = c.clocks.filter((one) => one.kind !== 'autoClose')
  return {
    status: c.status,
    orders: c.supervisionCount,
    clocks: clocks.map(({ stopped, ...rest }) => ({ ...rest, stopped: stopped?.why ?? null })),
  }
}

test.each(Object.entries(worlds))(
  'rings that come late bring the same verdicts as prompt ones (%s)',
  (_name, policy) => {
    const holds = (plan: Plan) => {
      const [late, tries] = live(plan)
      expect(judgement(liveAgain(plan, tries, true).c)).toEqual(judgement(late.c))
    }
    fc.assert(fc.property(plans(policy), holds), runs)
  },
)

test('orders of supervision are numbered without a gap, the automatic ones and the others together (X4)', () => {
  const holds = (plan: Plan) => {
    const [p] = live(plan)
    const numbers = p.journal.flatMap((e) => (e.type === 'supervised' ? [e.no] : []))
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    expect(p.c.supervisionCount).toBe(numbers.length)
  }
  fc.assert(fc.property(plans(fc.constant(seedPolicy)), holds), runs)
})
