import { expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { instantOf, localDate, wallClock } from './local-time.ts'

const clock = (zone: string, date: string, time: string) =>
  instantOf(wallClock(zone, Temporal.PlainDate.from(date), time))

test('the date is the one of the zone, not of UTC', () => {
  expect(localDate('Asia/Shanghai', instant('2026-11-24T16:00:00Z')).toString()).toBe('2026-11-25')
  expect(localDate('Asia/Shanghai', instant('2026-11-24T15:59:59.999Z')).toString()).toBe('2026-11-24')
})

test('24:00 is the beginning of the next day', () => {
  expect(clock('Asia/Shanghai', '2026-12-31', '24:00')).toBe('2026-12-31T16:00:00.000Z')
})

test('a time the clocks skip comes to pass when they jump over it', () => {
  for (const time of ['02:00', '02:30', '03:00']) {
    expect(clock('Europe/Berlin', '2026-03-29', time)).toBe('2026-03-29T01:00:00.000Z')
  }
  expect(clock('Europe/Berlin', '2026-03-29', '01:59')).toBe('2026-03-29T00:59:00.000Z')
  expect(clock('America/Havana', '2026-03-08', '00:00')).toBe('2026-03-08T05:00:00.000Z')
  expect(clock('America/Havana', '2026-03-07', '24:00')).toBe('2026-03-08T05:00:00.000Z')
})

test('a time the clocks show twice is its first', () => {
  expect(clock('Europe/Berlin', '2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z')
  expect(clock('Europe/Berlin', '2026-10-25', '03:00')).toBe('2026-10-25T02:00:00.000Z')
})
