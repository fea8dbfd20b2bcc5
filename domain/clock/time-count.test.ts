import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendars2026 } from '../calendar/notice-2026.fixture.ts'
import { instant, plusMilliseconds } from '../time.ts'
import { after, counted } from './time-count.ts'

const at = (local: string) => instant(`${local}+08:00`)
const hall = { calendars: calendars2026, calendar: 'hall' }
const hours = (n: number) => n * 3_600_000

test('elapsed time counts nights and days off', () => {
  const always = { calendars: calendars2026, calendar: null }
  expect(after(always, at('2026-11-27T17:30'), hours(72))).toBe(at('2026-11-30T17:30'))
  expect(counted(always, at('2026-11-27T17:30'), at('2026-11-30T17:30'))).toBe(hours(72))
})

test('open time is counted by the hours of the calendar (C10)', () => {
  expect(after(hall, at('2026-11-24T10:00'), hours(72))).toBe(at('2026-12-02T12:00'))
})

test('from the first year nobody has entered on, every hour counts', () => {
  // Thursday, 31 December 2026: the hall is open until 18:00.
  expect(after(hall, at('2026-12-31T15:00'), hours(3))).toBe(at('2026-12-31T18:00'))
  expect(after(hall, at('2026-12-31T15:00'), hours(5))).toBe(at('2027-01-01T02:00'))
  expect(after(hall, at('2027-01-03T20:00'), hours(5))).toBe(at('2027-01-04T01:00'))
  expect(counted(hall, at('2026-12-31T15:00'), at('2027-01-01T02:00'))).toBe(hours(5))
})

test('more time is never up earlier, and what is left can be counted back, over the end of the known years too', () => {
  const anywhere = fc.integer({ min: 0, max: 40 * 86_400_000 })
  const longer = fc.integer({ min: 0, max: hours(300) })
  fc.assert(
    fc.property(anywhere, longer, longer, (offset, a, b) => {
      const from = plusMilliseconds(at('2026-12-01T00:00'), offset)
      const [less, more] = [Math.min(a, b), Math.max(a, b)]
      expect(after(hall, from, less) <= after(hall, from, more)).toBe(true)
      expect(counted(hall, from, after(hall, from, more))).toBe(more)
    }),
    { numRuns: 300 },
  )
})
