import { expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { calendars2026 } from './notice-2026.fixture.ts'
import { nthWorkdayOfMonth, reportDueAt } from './workdays.ts'

const at = (local: string) => instant(`${local}+08:00`)

test('the report is due at 18:00 on the fifth working day of the next month (C39)', () => {
  expect(reportDueAt(calendars2026, '2026-09', 5, '18:00')).toBe(at('2026-10-13T18:00:00'))
  expect(reportDueAt(calendars2026, '2026-10', 5, '18:00')).toBe(at('2026-11-06T18:00:00'))
  expect(reportDueAt(calendars2026, '2026-11', 5, '18:00')).toBe(at('2026-12-07T18:00:00'))
})

test('a make-up Saturday is a working day of its month', () => {
  expect(nthWorkdayOfMonth(calendars2026, '2026-10', 2)).toBe('2026-10-09')
  expect(nthWorkdayOfMonth(calendars2026, '2026-10', 3)).toBe('2026-10-10')
  expect(nthWorkdayOfMonth(calendars2026, '2026-10', 4)).toBe('2026-10-12')
})

test('the report on December is due in January, by weekdays while the new year is unknown', () => {
  expect(reportDueAt(calendars2026, '2026-12', 5, '18:00')).toBe(at('2027-01-07T18:00:00'))
})

test('a month has no thirtieth working day', () => {
  expect(() => nthWorkdayOfMonth(calendars2026, '2026-10', 30)).toThrow(RangeError)
})
