import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openTimeBetween } from '../calendar/business-time.ts'
import type { Policy } from '../policy/policy.ts'
import { live, type Plan, plans, policies } from '../testing/random-history.ts'
import { millisecondsBetween } from '../time.ts'
import type { Clock } from './clock.ts'
import { explain, type Segment } from './explain.ts'

const business: fc.Arbitrary<Partial<Policy>> = fc.constantFrom<Partial<Policy>>(
  { holdPausesClock: true },
  { clockMode: 'business', holdPausesClock: true, businessCalendar: 'hall' },
  { clockMode: 'business', holdPausesClock: true, businessCalendar: 'accountManager' },
)
const worlds = { 'the policies of operators': business, 'any policy': policies }

const lengthOf = (segments: readonly Segment[], what: Segment['what']) =>
  segments
    .filter((one) => one.what === what)
    .reduce((sum, one) => sum + millisecondsBetween(one.from, one.to), 0)

/** End to end from the start to the due instant, none empty. */
function tileTheWay(clock: Clock, segments: readonly Segment[]) {
  expect(segments.at(0)?.from ?? clock.startedAt).toBe(clock.startedAt)
  expect(segments.at(-1)?.to ?? clock.dueAt).toBe(clock.dueAt)
  for (const [index, one] of segments.entries()) {
    expect(one.from < one.to).toBe(true)
    if (index > 0) expect(one.from).toBe(segments[index - 1]?.to)
  }
}

test.each(Object.entries(worlds))(
  'the stretches of every explanation add up to the due instant, and those that count to the limit (%s)',
  (_name, policy) => {
    const holds = (plan: Plan) => {
      const [{ c, world }] = live(plan)
      for (const clock of c.clocks) {
        const { segments, limit, addsUp, counts } = explain(clock, world)
        tileTheWay(clock, segments)
        expect([clock.key, addsUp]).toEqual([clock.key, true])
        if (limit !== null) expect(lengthOf(segments, 'counted')).toBe(limit)
        expect(segments.some((one) => one.what === 'granted')).toBe(clock.originallyDueAt !== null)
        if (counts !== 'hours') expect(lengthOf(segments, 'closed')).toBe(0)
      }
    }
    fc.assert(fc.property(plans(policy), holds), { numRuns: 100 })
  },
)

test('what counts is open and what is closed is not', () => {
  const holds = (plan: Plan) => {
    const [{ c, world }] = live(plan)
    for (const clock of c.clocks.filter((one) => one.calendar !== null)) {
      for (const { what, from, to } of explain(clock, world).segments) {
        const open = openTimeBetween(world.calendars, clock.calendar ?? '', from, to)
        const all = millisecondsBetween(from, to)
        if (open.ok && what === 'counted') expect(open.value).toBe(all)
        if (open.ok && what === 'closed') expect(open.value).toBe(0)
      }
    }
  }
  fc.assert(fc.property(plans(business), holds), { numRuns: 100 })
})
