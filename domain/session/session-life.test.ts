import { expect, test } from 'vitest'
import { instant, plusMinutes } from '../time.ts'
import { isProofFresh, lastEnd, sessionEnds } from './session-life.ts'

const now = instant('2026-11-23T09:00:00+08:00')

test('a session ends twelve hours after it was last used', () => {
  expect(sessionEnds(now)).toBe(instant('2026-11-23T21:00:00+08:00'))
})

test('however much it is used, it ends after seven days', () => {
  const endsAt = lastEnd(now)
  expect(endsAt).toBe(instant('2026-11-30T09:00:00+08:00'))
  expect(sessionEnds(instant('2026-11-30T08:00:00+08:00'), endsAt)).toBe(endsAt)
})

test('a proof is good for ten minutes', () => {
  expect(isProofFresh(now, plusMinutes(now, 9.9))).toBe(true)
  expect(isProofFresh(now, plusMinutes(now, 10))).toBe(false)
})
