import { expect, test } from 'vitest'
import {
  epochMilliseconds,
  instant,
  later,
  millisecondsBetween,
  plusMilliseconds,
  plusMinutes,
} from './time.ts'

test('an instant has one form, UTC with milliseconds, so that text compares as time does', () => {
  expect(instant('2026-11-23T09:00:00+08:00')).toBe('2026-11-23T01:00:00.000Z')
  expect(instant('2026-11-23T09:00:00.1239+08:00')).toBe('2026-11-23T01:00:00.123Z')
  expect(instant('2026-11-23T09:00+08:00') < instant('2026-11-23T09:00:00.001+08:00')).toBe(true)
})

test('time is added and measured in milliseconds', () => {
  const nine = instant('2026-11-23T09:00:00Z')
  expect(plusMinutes(nine, 1.5)).toBe(instant('2026-11-23T09:01:30Z'))
  expect(plusMilliseconds(nine, -1)).toBe(instant('2026-11-23T08:59:59.999Z'))
  expect(millisecondsBetween(nine, plusMilliseconds(nine, -250))).toBe(-250)
  expect(epochMilliseconds(instant('1970-01-01T00:00:01Z'))).toBe(1000)
  expect(later(nine, plusMinutes(nine, 1))).toBe(plusMinutes(nine, 1))
})
