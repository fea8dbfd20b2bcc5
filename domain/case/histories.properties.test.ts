import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nationalCenter, spBehind, tierOf } from '../organisation/network.ts'
import { network } from '../testing/network.fixture.ts'
import type { Plan, Try } from '../testing/random-history.ts'
import { live, liveAgain, plans, policies } from '../testing/random-history.ts'
import type { Case } from './case.ts'
import type { Recorded } from './events.ts'
import { evolve, fold } from './evolve.ts'
import { isHeld } from './lifecycle.ts'
import { may } from './may.ts'
import { handlerOf, holderOf, roundOf } from './reading.ts'
import { nextRingAt, ringDue } from './ring.ts'

const anyPlan = plans(policies)
const runs = { numRuns: 100 }

/** Looks at every state of a case with the event that led to it and the state before. */
function eachState(journal: readonly Recorded[], look: (c: Case, e: Recorded, before: Case | null) => void) {
  let c: Case | null = null
  for (const e of journal) {
    const next: Case = evolve(c, e)
    look(next, e, c)
    c = next
  }
}

test('the legs tile the life of the case, and an open case has exactly one holder', () => {
  const holds = (plan: Plan) => {
    eachState(live(plan)[0].journal, (c, e) => {
      expect(c.legs[0]?.startedAt).toBe(c.openedAt)
      c.legs.forEach((leg, index) => {
        const next = c.legs[index + 1]
        expect(leg.no).toBe(index + 1)
        if (leg.endedAt !== null) expect(leg.startedAt <= leg.endedAt).toBe(true)
        // Between closing and reopening nobody holds the case.
        if (next?.cause !== 'reopen') expect(leg.endedAt).toBe(next?.startedAt ?? c.closedAt)
        else expect(leg.endedAt !== null && leg.endedAt <= next.startedAt).toBe(true)
      })
      const openLegs = c.legs.filter((leg) => leg.endedAt === null)
      expect(openLegs.map((leg) => leg.organisation)).toEqual(isHeld(c.status) ? [c.route.at(-1)] : [])
      expect(holderOf(c)).toBe(openLegs[0]?.organisation ?? null)
      if (openLegs[0]) expect(openLegs[0]).toBe(c.legs.at(-1))
      expect(c.closedAt === null).toBe(isHeld(c.status))
      expect(c.version).toBe(e.seq)
    })
  }
  fc.assert(fc.property(anyPlan, holds), runs)
})

test('a case climbs and comes down one step of its route at a time, and no tier is skipped (R31–R33)', () => {
  const holds = (plan: Plan) => {
    eachState(live(plan)[0].journal, (c, e, before) => {
      if (before === null) return
      const [short, long] = [before.route, c.route].sort((a, b) => a.length - b.length) as [
        string[],
        string[],
      ]
      expect(long.length - short.length).toBeLessThanOrEqual(1)
      expect(long.slice(0, short.length)).toEqual(short)
      const moved = long.length !== short.length
      const steps = roundOf(c).path.length - (e.type === 'reopened' ? 0 : roundOf(before).path.length)
      if (moved) expect([steps, roundOf(c).path.at(-1)?.to]).toEqual([1, c.route.at(-1)])
      if (e.type === 'forwarded') expect(isOneTierUp(before.route.at(-1) ?? '', e.to, c)).toBe(true)
    })
  }
  fc.assert(fc.property(anyPlan, holds), runs)
})

test('a desk’s own affairs touch nobody else: who handles a case, how urgent it is, what it is called', () => {
  const inside = ['assigned', 'prioritised', 'retitled']
  const holds = (plan: Plan) => {
    eachState(live(plan)[0].journal, (c, e, before) => {
      const [leg, handler] = [c.legs.at(-1), handlerOf(c)]
      expect(handler).toBe(isHeld(c.status) ? (leg?.handler ?? null) : null)
      if (before === null || !inside.includes(e.type)) return
      const plain = (one: Case) => {
        const { priority: _p, prioritisedAt: _a, title: _t, changedAt: _c, version: _v, legs, ...rest } = one
        return { ...rest, legs: legs.map(({ handler: _h, ...other }) => other) }
      }
      expect(e.clocks).toEqual([])
      expect(plain(c)).toEqual(plain(before))
    })
  }
  fc.assert(fc.property(anyPlan, holds), runs)
})

test('a desk gets a case back in the name of whoever handled it there last, and a new desk in nobody’s', () => {
  const holds = (plan: Plan) => {
    eachState(live(plan)[0].journal, (c, _e, before) => {
      if (before === null || c.legs.length === before.legs.length) return
      const [leg, earlier] = [c.legs.at(-1), before.legs]
      const last = earlier.findLast((one) => one.organisation === leg?.organisation)
      expect(leg?.handler).toBe(last?.handler)
    })
  }
  fc.assert(fc.property(anyPlan, holds), runs)
})

function isOneTierUp(from: string, to: string, c: Case): boolean {
  const [here, up] = [tierOf(network, from) ?? 0, tierOf(network, to) ?? 0]
  const nationalCard = c.intake.customer.province === null && to === nationalCenter(network)?.id
  return up === here + 1 || spBehind(network, from) !== null || (here === 1 && nationalCard)
}

test('folding the journal gives the case, also after a journey as text; its numbers have no gaps', () => {
  const holds = (plan: Plan) => {
    const [p] = live(plan)
    expect(p.journal.map((e) => e.seq)).toEqual(p.journal.map((_, index) => index + 1))
    expect(p.journal.every((e, index) => e.at >= (p.journal[index - 1]?.at ?? e.at))).toBe(true)
    expect(fold(JSON.parse(JSON.stringify(p.journal)))).toEqual(p.c)
    expect(JSON.parse(JSON.stringify(p.c))).toEqual(p.c)
  }
  fc.assert(fc.property(anyPlan, holds), runs)
})

test('a refused move changes nothing, nothing changes in place, and may says what deciding says', () => {
  const holds = (plan: Plan) => {
    let before: Case | null = null
    live(plan, (p, tried: Try) => {
      const answer = may(p.situation(tried.at, tried.by))[tried.move]
      if (tried.refused && before) expect(p.c).toEqual(ringDue(before, tried.at, p.world).c)
      if (tried.refused && !answer.ok) expect(tried.refused).toEqual(answer.no)
      before = deeplyFrozen(p.c)
    })
  }
  fc.assert(fc.property(anyPlan, holds), runs)
})

function deeplyFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(value).forEach(deeplyFrozen)
  return Object.freeze(value)
}

test('once everything due has rung, nothing is due; a case that has ended never rings again', () => {
  const holds = (plan: Plan) => {
    live(plan, (p, { at }) => {
      const { c } = ringDue(p.c, at, p.world)
      const next = nextRingAt(c)
      if (next !== null) expect(next > at).toBe(true)
      if (!isHeld(c.status)) expect(next).toBeNull()
      expect(ringDue(c, at, p.world).events).toEqual([])
    })
  }
  fc.assert(fc.property(anyPlan, holds), runs)
})

test('the moves of a history are lived again to the same case', () => {
  const holds = (plan: Plan) => {
    const [p, tries] = live(plan)
    expect(liveAgain(plan, tries, false).c).toEqual(p.c)
  }
  fc.assert(fc.property(anyPlan, holds), { numRuns: 40 })
})
