import { expect, test } from 'vitest'
import { seedPolicy } from '../policy/seed-policy.ts'
import { instant, plusMilliseconds, plusMinutes } from '../time.ts'
import { freshnessOf, missingSince, verifyBy } from './freshness.ts'

const now = instant('2026-11-23T09:00:00+08:00')
const ago = (days: number) => plusMinutes(now, -days * 24 * 60)

test('ninety days count as verified, the last fourteen as due soon, and after that it is stale (S04)', () => {
  const of = (days: number) => freshnessOf(ago(days), seedPolicy, now)
  expect([0, 75, 76, 90, 91].map(of)).toEqual(['verified', 'verified', 'dueSoon', 'dueSoon', 'stale'])
  expect(freshnessOf(plusMilliseconds(ago(90), -1), seedPolicy, now)).toBe('stale')
})

test('what nobody has verified is stale, and the terms are those of the policy', () => {
  expect([freshnessOf(null, seedPolicy, now), verifyBy(null, seedPolicy)]).toEqual(['stale', null])
  expect(freshnessOf(ago(31), { verifyContactsDays: 30, remindContactsDays: 7 }, now)).toBe('stale')
})

test('who has no row is reminded after fourteen days, and once more with every ninety', () => {
  const since = (days: number) => missingSince(ago(days), seedPolicy, now)
  expect(since(13)).toBe(null)
  expect(since(14)).toBe(now)
  expect(since(14 + 89)).toBe(ago(89))
  expect(since(14 + 90)).toBe(now)
})
