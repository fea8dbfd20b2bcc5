import { expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import type { Calendars } from './calendar.ts'
import { calendars2026 } from './notice-2026.fixture.ts'
import { isOpen, nextOpening, receivedAt } from './opening.ts'

const at = (local: string) => instant(`${local}+08:00`)
const lunch: Calendars = {
  ...calendars2026,
  openingHours: {
    lunch: {
      workday: [
        { from: '09:00', to: '12:00' },
        { from: '13:30', to: '24:00' },
      ],
      weekend: [],
      holiday: [],
    },
    festive: { workday: [], weekend: [], holiday: [{ from: '10:00', to: '16:00' }] },
    never: { workday: [], weekend: [], holiday: [] },
  },
  channelCalendar: { letter: 'never' },
}

test('the hall opens at 09:00:00 and is closed at 18:00:00', () => {
  expect(isOpen(calendars2026, 'hall', at('2026-11-24T08:59:59.999'))).toBe(false)
  expect(isOpen(calendars2026, 'hall', at('2026-11-24T09:00:00'))).toBe(true)
  expect(isOpen(calendars2026, 'hall', at('2026-11-24T17:59:59.999'))).toBe(true)
  expect(isOpen(calendars2026, 'hall', at('2026-11-24T18:00:00'))).toBe(false)
})

test('the hall keeps other hours at weekends and on holidays', () => {
  expect(isOpen(calendars2026, 'hall', at('2026-11-28T17:00:00'))).toBe(false)
  expect(isOpen(calendars2026, 'hall', at('2026-10-01T09:30:00'))).toBe(false)
  expect(isOpen(calendars2026, 'hall', at('2026-10-01T10:00:00'))).toBe(true)
  expect(nextOpening(calendars2026, 'hall', at('2026-09-30T18:00:00'))).toBe(at('2026-10-01T10:00:00'))
})

test('10000 is open round the clock', () => {
  expect(isOpen(calendars2026, 'always', at('2026-10-01T03:00:00'))).toBe(true)
  expect(nextOpening(calendars2026, 'always', at('2031-10-01T03:00:00'))).toBe(at('2031-10-01T03:00:00'))
})

test('a calendar may close for lunch and stay open until midnight', () => {
  expect(isOpen(lunch, 'lunch', at('2026-11-24T12:00:00'))).toBe(false)
  expect(nextOpening(lunch, 'lunch', at('2026-11-24T12:10:00'))).toBe(at('2026-11-24T13:30:00'))
  expect(isOpen(lunch, 'lunch', at('2026-11-27T23:59:59.999'))).toBe(true)
  expect(nextOpening(lunch, 'lunch', at('2026-11-28T00:00:00'))).toBe(at('2026-11-30T09:00:00'))
})

test('a calendar that never opens has no next opening', () => {
  expect(nextOpening(lunch, 'never', at('2026-11-24T12:00:00'))).toBe(null)
  expect(nextOpening(lunch, 'festive', at('2026-02-24T09:00:00'))).toBe(at('2026-04-04T10:00:00'))
  expect(nextOpening(lunch, 'festive', at('2026-10-08T09:00:00'))).toBe(null)
  expect(isOpen(lunch, 'never', at('2026-11-24T12:00:00'))).toBe(false)
})

test('a message left on Saturday evening is received by the account manager on Monday morning (C24)', () => {
  expect(receivedAt(calendars2026, 'accountManager', at('2026-11-28T20:00:00'))).toBe(
    at('2026-11-30T09:00:00'),
  )
})

test('on a make-up Saturday the account manager receives at once (C25)', () => {
  expect(receivedAt(calendars2026, 'accountManager', at('2026-10-10T10:00:00'))).toBe(
    at('2026-10-10T10:00:00'),
  )
})

test('a channel open round the clock receives when submitted, in any year', () => {
  expect(receivedAt(calendars2026, 'hotline10000', at('2026-10-03T02:00:00'))).toBe(at('2026-10-03T02:00:00'))
  expect(receivedAt(calendars2026, 'siteEmail', at('2027-02-07T02:00:00'))).toBe(at('2027-02-07T02:00:00'))
})

test('in an unknown year the weekday decides when a message is received', () => {
  expect(receivedAt(calendars2026, 'accountManager', at('2027-01-02T10:00:00'))).toBe(
    at('2027-01-04T09:00:00'),
  )
})

test('a channel that never opens receives when submitted, one without a calendar is a defect', () => {
  expect(receivedAt(lunch, 'letter', at('2026-11-28T20:00:00'))).toBe(at('2026-11-28T20:00:00'))
  expect(() => receivedAt(lunch, 'pigeon', at('2026-11-28T20:00:00'))).toThrow(RangeError)
})

test('an interval the change of clocks skips does not open that day', () => {
  const night = [{ from: '02:10', to: '02:50' }]
  const berlin: Calendars = {
    ...calendars2026,
    zone: 'Europe/Berlin',
    openingHours: { night: { workday: night, weekend: night, holiday: night } },
  }
  const evening = instant('2026-03-28T20:00:00+01:00')
  expect(nextOpening(berlin, 'night', evening)).toBe(instant('2026-03-30T02:10:00+02:00'))
})
