import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOfDay, dayOfDate } from './civil-days.ts'
import { canonical, epochMilliseconds, instant, instantOf, plusMilliseconds } from './time.ts'

const byTemporal = (milliseconds: number) => canonical(Temporal.Instant.fromEpochMilliseconds(milliseconds))
const edges = [
  '0000-01-01T00:00Z',
  '0000-02-29T23:59:59.999Z',
  '9999-12-31T23:59:59.999Z',
  '1970-01-01T00:00Z',
]
const milliseconds = fc.oneof(
  fc.integer({ min: -62_500_000_000_000, max: 253_900_000_000_000 }),
  fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
  fc.constantFrom(...edges.flatMap((text) => [-1, 0, 1].map((by) => epochMilliseconds(instant(text)) + by))),
)

test('an instant is written and read as Temporal writes and reads it, also before the year 0 and after 9999', () => {
  fc.assert(
    fc.property(milliseconds, (at) => {
      expect(instantOf(at)).toBe(byTemporal(at))
      expect(epochMilliseconds(byTemporal(at))).toBe(at)
    }),
    { numRuns: 2000 },
  )
})

test('time that is added can be taken away again, and texts stand in the order of time', () => {
  fc.assert(
    fc.property(milliseconds, fc.integer({ min: 0, max: 10 ** 11 }), (start, more) => {
      const at = instantOf(Math.max(start, 0))
      const after = plusMilliseconds(at, more)
      expect(plusMilliseconds(after, -more)).toBe(at)
      if (after.length === 24) expect(at <= after).toBe(true)
    }),
  )
})

test('every day of 800 years is the date that Temporal counts', () => {
  const first = Temporal.PlainDate.from('1599-12-31')
  for (let day = 0; day < 292_194; day += 13) {
    const { year, month, day: date } = first.add({ days: day })
    const number = dayOfDate(year, month, date)
    expect(number).toBe(dayOfDate(1599, 12, 31) + day)
    expect(dateOfDay(number)).toBe(year * 10_000 + month * 100 + date)
  }
})

test('half a millisecond is no instant', () => {
  expect(() => instantOf(0.5)).toThrow(RangeError)
  expect(() => instantOf(Number.NaN)).toThrow(RangeError)
})
