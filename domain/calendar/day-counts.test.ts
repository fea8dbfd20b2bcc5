import { expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { endOfDayAfter, monthsAfter } from './day-counts.ts'

const zone = 'Asia/Shanghai'
const at = (local: string) => instant(`${local}+08:00`)

test('the first day does not count and the last one counts to its end (C10, C24, C25, C40)', () => {
  expect(endOfDayAfter(zone, at('2026-11-05T10:00:00'), 15)).toBe(at('2026-11-20T23:59:59'))
  expect(endOfDayAfter(zone, at('2026-11-24T10:00:00'), 15)).toBe(at('2026-12-09T23:59:59'))
  expect(endOfDayAfter(zone, at('2026-11-30T09:00:00'), 15)).toBe(at('2026-12-15T23:59:59'))
  expect(endOfDayAfter(zone, at('2026-10-10T10:00:00'), 15)).toBe(at('2026-10-25T23:59:59'))
})

test('the first day is the one of the zone, whatever the hour', () => {
  expect(endOfDayAfter(zone, at('2026-11-05T00:00:00'), 15)).toBe(at('2026-11-20T23:59:59'))
  expect(endOfDayAfter(zone, at('2026-11-05T23:59:59.999'), 15)).toBe(at('2026-11-20T23:59:59'))
})

test('the last day ends at its local midnight where the clocks change', () => {
  expect(endOfDayAfter('Europe/Berlin', instant('2026-10-20T10:00:00Z'), 5)).toBe(
    instant('2026-10-25T22:59:59Z'),
  )
})

test('a charge may be appealed for five months (C40)', () => {
  expect(monthsAfter(zone, at('2026-10-20T20:00:00'), 5)).toBe('2027-03-20')
})

test('months end on the last day where the day is missing', () => {
  expect(monthsAfter(zone, at('2026-09-30T20:00:00'), 5)).toBe('2027-02-28')
  expect(monthsAfter(zone, at('2026-12-31T20:00:00'), 1)).toBe('2027-01-31')
})
