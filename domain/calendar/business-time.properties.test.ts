import fc from 'fast-check'
import { expect, test } from 'vitest'
import { epochMilliseconds, type Instant, plusMilliseconds } from '#domain/time.ts'
import { addOpenTime, openTimeBetween } from './business-time.ts'
import type { Calendars, Hours } from './calendar.ts'
import { instantOf } from './local-time.ts'
import { isOpen, nextOpening } from './opening.ts'

const two = (n: number) => String(n).padStart(2, '0')
const timeOfDay = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

// Up to three intervals a day, ending anywhere up to 24:00, some in the hours the clocks change.
const hours: fc.Arbitrary<Hours> = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 1440 }), fc.constantFrom(0, 120, 150, 180, 1440)), {
    maxLength: 6,
  })
  .map((minutes) => minutes.sort((a, b) => a - b))
  .map((sorted) => sorted.slice(0, sorted.length - (sorted.length % 2)))
  .map((even) =>
    even.flatMap((from, i) => (i % 2 ? [] : [{ from: timeOfDay(from), to: timeOfDay(even[i + 1] ?? 0) }])),
  )

const day = fc
  .integer({ min: 0, max: 729 })
  .map((n) => Temporal.PlainDate.from('2026-01-01').add({ days: n }).toString())
const days = fc.array(day, { maxLength: 40 })
const years = fc.tuple(days, days).map(([holidays, makeupWorkdays]) =>
  Array.from({ length: 30 }, (_, i) => 2025 + i).map((year) => ({
    year,
    holidays: holidays.filter((date) => date.startsWith(`${year}`)),
    makeupWorkdays: makeupWorkdays.filter((date) => date.startsWith(`${year}`)),
  })),
)

const calendars: fc.Arbitrary<Calendars> = fc
  .record({
    zone: fc.constantFrom('Europe/Berlin', 'Asia/Shanghai', 'America/Havana', 'Australia/Lord_Howe'),
    openingHours: fc.record({ some: fc.record({ workday: hours, weekend: hours, holiday: hours }) }),
    channelCalendar: fc.constant({}),
    years,
  })
  // At least a quarter of an hour a week, lest a few hours take a century.
  .filter(({ openingHours: { some } }) => minutesOpen(some.workday) >= 3 || minutesOpen(some.weekend) >= 15)

const moment = (text: string) => epochMilliseconds(text as Instant)
const anywhere = fc.integer({ min: moment('2026-01-02T00:00:00Z'), max: moment('2027-12-30T00:00:00Z') })
const aroundTheChange = fc
  .tuple(
    fc.constantFrom(
      '2026-03-29T01:00:00Z',
      '2026-10-25T01:00:00Z',
      '2026-03-08T05:00:00Z',
      '2026-11-01T05:00:00Z',
    ),
    fc.integer({ min: -36, max: 36 }),
  )
  .map(([change, halfHours]) => moment(change) + halfHours * 1_800_000)
const instants = fc.oneof(anywhere, aroundTheChange).map(instantOf)
const durations = fc.oneof(
  fc.integer({ min: 0, max: 100 * 3_600_000 }),
  fc.integer({ min: 0, max: 200 }).map((quarters) => quarters * 900_000),
)

function minutesOpen(intervals: Hours): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return intervals.reduce((sum, { from, to }) => sum + minutes(to) - minutes(from), 0)
}

// Runs that leave the years given are not counted: there addOpenTime refuses.
function added(given: Calendars, at: Instant, milliseconds: number): Instant {
  const outcome = addOpenTime(given, 'some', at, milliseconds)
  fc.pre(outcome.ok)
  return (outcome as { value: Instant }).value
}

test('what is added can be counted back', () => {
  fc.assert(
    fc.property(calendars, instants, durations, (given, at, milliseconds) => {
      const due = added(given, at, milliseconds)
      expect(openTimeBetween(given, 'some', at, due)).toEqual({ ok: true, value: milliseconds })
    }),
  )
})

test('more time never ends earlier, and a later start never ends earlier', () => {
  fc.assert(
    fc.property(calendars, instants, durations, fc.nat(7_200_000), (given, at, milliseconds, more) => {
      const due = added(given, at, milliseconds)
      expect(due >= at).toBe(true)
      expect(added(given, at, milliseconds + more) >= due).toBe(true)
      expect(added(given, plusMilliseconds(at, more), milliseconds) >= due).toBe(true)
    }),
  )
})

test('a due time is open, or the instant of closing', () => {
  fc.assert(
    fc.property(calendars, instants, durations, (given, at, milliseconds) => {
      const due = added(given, at, milliseconds)
      expect(isOpen(given, 'some', due) || isOpen(given, 'some', plusMilliseconds(due, -1))).toBe(true)
    }),
  )
})

test('time added in two parts ends where it ends in one', () => {
  fc.assert(
    fc.property(calendars, instants, durations, durations, (given, at, first, second) => {
      fc.pre(second > 0)
      expect(added(given, added(given, at, first), second)).toBe(added(given, at, first + second))
    }),
  )
})

test('the next opening is open, and is its own next opening', () => {
  fc.assert(
    fc.property(calendars, instants, (given, at) => {
      const opening = nextOpening(given, 'some', at)
      fc.pre(opening !== null)
      expect((opening as Instant) >= at).toBe(true)
      expect(isOpen(given, 'some', opening as Instant)).toBe(true)
      expect(nextOpening(given, 'some', opening as Instant)).toBe(opening)
      expect(openTimeBetween(given, 'some', at, opening as Instant)).toEqual({ ok: true, value: 0 })
    }),
  )
})

test('a missing year never touches a round-the-clock calendar, wherever it begins', () => {
  const allDay = [{ from: '00:00', to: '24:00' }]
  const always = { workday: allDay, weekend: allDay, holiday: allDay }
  fc.assert(
    fc.property(calendars, instants, durations, (given, at, milliseconds) => {
      const bare: Calendars = { ...given, years: [], openingHours: { some: always } }
      expect(added(bare, at, milliseconds)).toBe(plusMilliseconds(at, milliseconds))
      expect(nextOpening(bare, 'some', at)).toBe(at)
    }),
  )
})
