import { expect, test } from 'vitest'
import { instant, plusMilliseconds } from '../time.ts'
import { lastExpiry, mayExpireAt } from './key-life.ts'

const now = instant('2026-11-27T09:00:00+08:00')

test('a key is good for a year at most, and never until a time that is over', () => {
  expect(lastExpiry(now)).toBe(instant('2027-11-27T09:00:00+08:00'))
  expect(mayExpireAt(lastExpiry(now), now)).toBe(true)
  expect(mayExpireAt(plusMilliseconds(lastExpiry(now), 1), now)).toBe(false)
  expect(mayExpireAt(plusMilliseconds(now, 1), now)).toBe(true)
  expect(mayExpireAt(now, now)).toBe(false)
})
