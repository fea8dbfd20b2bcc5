import { expect, test } from 'vitest'
import { dayType, yearIsKnown } from './day-type.ts'
import { calendars2026, notice2026 } from './notice-2026.fixture.ts'

test('a day is a workday, a weekend or a holiday', () => {
  expect(dayType(calendars2026, '2026-11-27')).toBe('workday')
  expect(dayType(calendars2026, '2026-11-28')).toBe('weekend')
  expect(dayType(calendars2026, '2026-11-29')).toBe('weekend')
  expect(dayType(calendars2026, '2026-10-01')).toBe('holiday')
})

test('a holiday beats the weekend it falls on', () =>
  expect(dayType(calendars2026, '2026-10-03')).toBe('holiday'))

test('a make-up working day beats the weekend', () => {
  expect(notice2026.makeupWorkdays.map((date) => dayType(calendars2026, date))).toEqual(
    Array(6).fill('workday'),
  )
})

test('a make-up working day listed among the holidays as well is a workday', () => {
  const years = [{ year: 2026, holidays: ['2026-10-10'], makeupWorkdays: ['2026-10-10'] }]
  expect(dayType({ ...calendars2026, years }, '2026-10-10')).toBe('workday')
})

test('the notice for next year may change this December', () => {
  const years = [notice2026, { year: 2027, holidays: ['2026-12-31'], makeupWorkdays: ['2026-12-27'] }]
  expect(dayType({ ...calendars2026, years }, '2026-12-31')).toBe('holiday')
  expect(dayType({ ...calendars2026, years }, '2026-12-27')).toBe('workday')
})

test('in an unknown year only the weekday decides', () => {
  expect(yearIsKnown(calendars2026, 2026)).toBe(true)
  expect(yearIsKnown(calendars2026, 2027)).toBe(false)
  expect(dayType(calendars2026, '2027-01-01')).toBe('workday')
  expect(dayType(calendars2026, '2027-01-02')).toBe('weekend')
})
