import { expect, test } from 'vitest'
import { instant } from '../time.ts'
import { isReachedBy, signedInUntil, unusedSince } from './account.ts'

test.each([
  ['13900000001', '13900000001', true],
  ['+86 139-0000-0001 someone@example.cn', '13900000001', true],
  ['13900000001 someone@example.cn', 'someone@example.cn', true],
  ['13900000002', '13900000001', false],
  ['someone@example.cn.evil.example', 'someone@example.cn', false],
  ['139000000012', '13900000001', false],
  ['', '13900000001', false],
])('a case of %j is of whoever proved %s: %s', (contact, proved, wanted) => {
  expect(isReachedBy(contact, proved)).toBe(wanted)
})

test('a customer is signed in for two hours, and an account that nobody uses is kept for two years', () => {
  const now = instant('2026-11-23T09:00:00+08:00')
  expect(signedInUntil(now)).toBe(instant('2026-11-23T11:00:00+08:00'))
  expect(unusedSince(now)).toBe(instant('2024-11-23T09:00:00+08:00'))
})
