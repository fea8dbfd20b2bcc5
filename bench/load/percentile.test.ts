import { expect, test } from 'vitest'
import { percentile } from './percentile.ts'

test('of a hundred numbers the 99th percentile is the 99th, of one it is that one, and of none there is none', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at + 1)
  expect([50, 95, 99, 100].map((of) => percentile(hundred, of))).toEqual([50, 95, 99, 100])
  expect(percentile([7], 50)).toBe(7)
  expect(percentile([], 50)).toBeNaN()
})
