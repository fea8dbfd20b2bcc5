import fc from 'fast-check'
import { expect, test } from 'vitest'
import { growth, percent, quotient } from './rounding.ts'

test('halves are rounded up, also those that binary fractions lose', () => {
  expect(quotient(1005, 1000)).toBe(1.01)
  expect(quotient(2675, 1000)).toBe(2.68)
  expect(percent(1, 16)).toBe(6.25)
  expect(percent(201, 20_000)).toBe(1.01)
})

test('a loss is rounded as a gain of the same size', () => {
  expect(growth(8, 10)).toBe(-20)
  expect(growth(1999, 2000)).toBe(-0.05)
  expect(quotient(-1005, 1000)).toBe(-1.01)
  expect(Object.is(quotient(-1, 1000), 0)).toBe(true)
})

test('nothing is divided by nothing', () => {
  expect(percent(0, 0)).toBeNull()
  expect(growth(3, 0)).toBeNull()
  expect(growth(3, null)).toBeNull()
})

test('the result is never further from the truth than half a hundredth', () => {
  const whole = fc.integer({ min: 0, max: 1_000_000 })
  fc.assert(
    fc.property(whole, fc.integer({ min: 1, max: 1_000_000 }), (n, d) => {
      const hundredths = BigInt(Math.round((quotient(n, d) ?? 0) * 100))
      const off = 2n * (hundredths * BigInt(d) - BigInt(n) * 100n)
      return off <= BigInt(d) && off > -BigInt(d)
    }),
  )
})
