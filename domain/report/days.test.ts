import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDate } from '../calendar/local-time.ts'
import { bj } from '../testing/play.ts'
import { epochMilliseconds, instant, plusMilliseconds } from '../time.ts'
import { daysOf } from './days.ts'

const minute = 60_000
const anyTime = fc
  .integer({ min: 0, max: 4 * 366 * 1440 })
  .map((n) => plusMilliseconds(instant('2025-01-01T00:00:00Z'), n * minute))

test.each(['Asia/Shanghai', 'Asia/Kolkata', 'America/New_York', 'America/Santiago', 'Pacific/Apia'])(
  'an instant lies in the day that the wall clock of %s shows',
  (zone) => {
    const days = daysOf(zone)
    fc.assert(
      fc.property(anyTime, (at) => {
        const day = days.of(at)
        expect(day).toBe(localDate(zone, at).toString())
        expect(epochMilliseconds(days.endOf(day))).toBeGreaterThan(epochMilliseconds(at))
        expect(days.of(days.endOf(day)) > day).toBe(true)
        expect(days.of(plusMilliseconds(days.endOf(day), -1))).toBe(day)
      }),
    )
  },
)

test('midnight belongs to the day that begins', () => {
  const { of } = daysOf('Asia/Shanghai')
  expect([of(bj('11-30 23:59:59.999')), of(bj('12-01 00:00'))]).toEqual(['2026-11-30', '2026-12-01'])
})
