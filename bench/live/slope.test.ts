import { expect, test } from 'vitest'
import { slopeOf } from './slope.ts'

test('what rises evenly has its own slope, and what only swings has none', () => {
  const even = Array.from({ length: 10 }, (_, x) => [x, 3 * x + 7] as const)
  expect(slopeOf(even)).toBeCloseTo(3)
  const swinging = [0, 1, 2, 3, 4].map((x) => [x, x % 2] as const)
  expect(slopeOf(swinging)).toBeCloseTo(0)
})

test('one look tells nothing of growth', () => {
  expect(slopeOf([])).toBe(0)
  expect(slopeOf([[5, 100]])).toBe(0)
})
