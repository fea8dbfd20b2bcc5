import { expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { addOpenTime, openTimeBetween } from './business-time.ts'
import type { Calendars } from './calendar.ts'
import { calendars2026 } from './notice-2026.fixture.ts'

const hour = 3_600_000
const at = (local: string) => instant(`${local}+08:00`)
const is = <Value>(value: Value) => ({ ok: true, value })
const missing = (year: number) => ({ ok: false, no: { no: 'calendarYearMissing', year } })

test('72 business hours of the hall from Tuesday 10:00 end on Wednesday week at 12:00 (C10)', () => {
  const received = at('2026-11-24T10:00:00')
  expect(addOpenTime(calendars2026, 'hall', received, 2 * hour)).toEqual(is(at('2026-11-24T12:00:00')))
  expect(addOpenTime(calendars2026, 'hall', received, 72 * hour)).toEqual(is(at('2026-12-02T12:00:00')))
})

test('72 business hours of the account manager from Monday 09:00 end as Wednesday week closes (C24)', () => {
  const received = at('2026-11-30T09:00:00')
  expect(addOpenTime(calendars2026, 'accountManager', received, 3 * hour)).toEqual(
    is(at('2026-11-30T12:00:00')),
  )
  expect(addOpenTime(calendars2026, 'accountManager', received, 72 * hour)).toEqual(
    is(at('2026-12-09T18:00:00')),
  )
})

test('business hours run on a make-up Saturday (C25)', () => {
  const received = at('2026-10-10T10:00:00')
  expect(addOpenTime(calendars2026, 'accountManager', received, 3 * hour)).toEqual(
    is(at('2026-10-10T13:00:00')),
  )
  expect(addOpenTime(calendars2026, 'accountManager', received, 72 * hour)).toEqual(
    is(at('2026-10-21T10:00:00')),
  )
})

test('time used up exactly at closing ends at that closing, a millisecond more ends next morning', () => {
  const friday = at('2026-11-27T10:00:00')
  expect(addOpenTime(calendars2026, 'accountManager', friday, 8 * hour)).toEqual(
    is(at('2026-11-27T18:00:00')),
  )
  expect(addOpenTime(calendars2026, 'accountManager', friday, 8 * hour + 1)).toEqual(
    is(at('2026-11-30T09:00:00.001')),
  )
})

test('time that begins while closed begins to count at the next opening', () => {
  expect(addOpenTime(calendars2026, 'accountManager', at('2026-11-28T20:00:00'), hour)).toEqual(
    is(at('2026-11-30T10:00:00')),
  )
  expect(addOpenTime(calendars2026, 'accountManager', at('2026-11-28T20:00:00'), 0)).toEqual(
    is(at('2026-11-30T09:00:00')),
  )
})

test('business time is counted back from its two ends', () => {
  const from = at('2026-11-24T10:00:00')
  const to = at('2026-12-02T12:00:00')
  expect(openTimeBetween(calendars2026, 'hall', from, to)).toEqual(is(72 * hour))
  expect(openTimeBetween(calendars2026, 'hall', to, from)).toEqual(is(-72 * hour))
  expect(openTimeBetween(calendars2026, 'hall', from, from)).toEqual(is(0))
  const night = [at('2026-11-24T18:00:00'), at('2026-11-25T09:00:00')] as const
  expect(openTimeBetween(calendars2026, 'hall', ...night)).toEqual(is(0))
})

test('business time stops at a year nobody has entered', () => {
  const lastDay = at('2026-12-31T17:00:00')
  expect(addOpenTime(calendars2026, 'hall', lastDay, hour)).toEqual(is(at('2026-12-31T18:00:00')))
  expect(addOpenTime(calendars2026, 'hall', lastDay, hour + 1)).toEqual(missing(2027))
  expect(openTimeBetween(calendars2026, 'hall', lastDay, at('2027-01-01T00:00:00'))).toEqual(is(hour))
  expect(openTimeBetween(calendars2026, 'hall', lastDay, at('2027-01-01T00:00:00.001'))).toEqual(
    missing(2027),
  )
  expect(openTimeBetween(calendars2026, 'hall', at('2025-12-31T09:00:00'), lastDay)).toEqual(missing(2025))
})

test('a missing year never touches a round-the-clock calendar', () => {
  const from = at('2026-12-31T23:00:00')
  const to = at('2027-01-03T23:00:00')
  expect(addOpenTime({ ...calendars2026, years: [] }, 'always', from, 72 * hour)).toEqual(is(to))
  expect(openTimeBetween({ ...calendars2026, years: [] }, 'always', from, to)).toEqual(is(72 * hour))
  expect(openTimeBetween({ ...calendars2026, years: [] }, 'always', to, from)).toEqual(is(-72 * hour))
})

test('a missing year does not matter where every day has the same hours', () => {
  const day = [{ from: '08:00', to: '20:00' }]
  const daily: Calendars = {
    ...calendars2026,
    openingHours: { daily: { workday: day, weekend: day, holiday: day } },
  }
  expect(addOpenTime(daily, 'daily', at('2026-12-31T19:00:00'), 2 * hour)).toEqual(
    is(at('2027-01-01T09:00:00')),
  )
})

test('the night the clocks change is an hour shorter or longer', () => {
  const night = [{ from: '00:00', to: '06:00' }]
  const berlin: Calendars = {
    ...calendars2026,
    zone: 'Europe/Berlin',
    openingHours: { night: { workday: night, weekend: night, holiday: night } },
  }
  const of = (from: string, to: string) => openTimeBetween(berlin, 'night', instant(from), instant(to))
  expect(of('2026-03-29T00:00:00+01:00', '2026-03-29T12:00:00+02:00')).toEqual(is(5 * hour))
  expect(of('2026-10-25T00:00:00+02:00', '2026-10-25T12:00:00+01:00')).toEqual(is(7 * hour))
})

test('what cannot come to an end is a defect', () => {
  const never: Calendars = {
    ...calendars2026,
    openingHours: { never: { workday: [], weekend: [], holiday: [] } },
  }
  expect(() => addOpenTime(never, 'never', at('2026-11-24T10:00:00'), hour)).toThrow(RangeError)
  expect(() => addOpenTime(calendars2026, 'hall', at('2026-11-24T10:00:00'), -1)).toThrow(RangeError)
  expect(() => addOpenTime(calendars2026, 'hall', at('2026-11-24T10:00:00'), Number.NaN)).toThrow(RangeError)
})
