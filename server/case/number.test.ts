import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseNumber, shardOf } from './number.ts'

test('a number says the day, the shard and the running number, and ends with a check digit', () => {
  expect(caseNumber('2026-11-23', 4300, 17)).toMatch(/^2611234300000017\d$/)
})

test('every number carries the shard of its case', () => {
  const numbers = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 999_999 }))
  fc.assert(
    fc.property(numbers, ([shardKey, running]) => {
      expect(shardOf(caseNumber('2026-11-23', shardKey, running))).toBe(shardKey)
    }),
  )
})

test('a number with one wrong digit is nobody’s', () => {
  const places = fc.tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }))
  fc.assert(
    fc.property(places, ([place, shift]) => {
      const digits = [...caseNumber('2026-11-23', 3300, 4711)]
      digits[place] = String((Number(digits[place]) + shift) % 10)
      expect(shardOf(digits.join(''))).toBeNull()
    }),
  )
})
