import { expect, test } from 'vitest'
import { bj, worldOf } from '../testing/play.ts'
import type { Clock } from './clock.ts'
import { explain } from './explain.ts'
import { extendTo, pause, resume, settle } from './judge.ts'
import { type Limit, startClock } from './start.ts'

const world = worldOf()
const row = world.policy.categories.general
const resolveLimit = (row?.resolveMinutes ?? 0) * 60_000

function started(kind: Clock['kind'], limit: Limit, from: string, calendar: string | null = null): Clock {
  const base = { number: 1, round: 1, owedBy: 'W-HN-CS-10000', owedTo: 'customer', category: 'general' }
  return startClock({ ...base, kind, calendar, from: bj(from), limit }, world)
}
const resolving = (from: string, calendar: string | null = null) =>
  started('resolve', { minutes: row?.resolveMinutes ?? 0 }, from, calendar)
const told = (clock: Clock) =>
  explain(clock, world).segments.map(({ what, from, to, why }) => [what, from, to, ...(why ? [why] : [])])

test('three hours around the clock are one stretch from the start to the due instant', () => {
  const clock = started('spReply', { minutes: 180 }, '11-23 09:12')
  expect(explain(clock, world)).toEqual({
    counts: 'elapsed',
    limit: 3 * 3_600_000,
    days: null,
    segments: [{ what: 'counted', from: bj('11-23 09:12'), to: bj('11-23 12:12'), why: null }],
    addsUp: true,
  })
})

test('in opening hours the nights, weekends and holidays on the way are named', () => {
  const clock = started('spReply', { minutes: 600 }, '09-30 16:00', 'accountManager')
  const closed = told(clock).filter(([what]) => what === 'closed')
  expect(closed).toEqual([['closed', bj('09-30 18:00'), bj('10-08 09:00'), 'holiday']])
  const weekend = started('spReply', { minutes: 600 }, '11-27 16:00', 'accountManager')
  expect(told(weekend)).toContainEqual(['closed', bj('11-27 18:00'), bj('11-30 09:00'), 'weekend'])
})

test('a pause and what was granted stand in their places, and the limit is that of the policy', () => {
  const count = { calendars: world.calendars, calendar: null }
  const clock = resume(pause(resolving('11-23 09:00'), bj('11-23 10:00')), bj('11-23 12:00'), count)
  const longer = extendTo(clock, bj('11-30 18:00'))
  const { limit, segments, addsUp } = explain(longer, world)
  expect([limit, addsUp]).toEqual([resolveLimit, true])
  expect(segments.map((one) => one.what)).toEqual(['counted', 'paused', 'counted', 'granted'])
  expect(segments.at(-1)).toMatchObject({ from: clock.dueAt, to: bj('11-30 18:00') })
})

test('a pause after the time was granted does not make the limit longer', () => {
  const count = { calendars: world.calendars, calendar: null }
  const longer = extendTo(resolving('11-23 09:00'), bj('11-30 18:00'))
  const rested = resume(pause(longer, bj('11-24 09:00')), bj('11-25 09:00'), count)
  expect(explain(rested, world)).toMatchObject({ limit: resolveLimit, addsUp: true })
})

test('an end during a pause moved nothing', () => {
  const clock = settle(pause(resolving('11-23 09:00'), bj('11-23 10:00')), bj('11-23 12:00'), world.policy)
  expect(told(clock)).toEqual([['counted', clock.startedAt, clock.dueAt]])
})

test('days of the civil code are said as days, a date as a date', () => {
  const law = started('statutoryReply', { days: 15 }, '11-23 09:00')
  expect(explain(law, world)).toMatchObject({ counts: 'days', days: 15, limit: null, addsUp: true })
  const letter = started('external', { until: bj('12-01 18:00') }, '11-23 09:00')
  expect(explain(letter, world)).toMatchObject({ counts: 'date', days: null, limit: null })
})

test('hours that were changed after the due instant was set are not passed off as its reason', () => {
  const clock = resolving('11-23 09:00', 'hall')
  const closed = { workday: [], weekend: [], holiday: [] }
  const openingHours = { ...world.calendars.openingHours, hall: closed }
  const changed = { ...world, calendars: { ...world.calendars, openingHours } }
  expect(explain(clock, world).addsUp).toBe(true)
  expect(explain(clock, changed).addsUp).toBe(false)
})
