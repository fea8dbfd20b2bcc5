import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countryOf, wholeNetwork } from './country.ts'
import { diceOf, summedUp } from './dice.ts'
import { heapOf } from './heap.ts'
import { mixture, nextMatter } from './matter.ts'
import { waitsOf } from './waits.ts'

test('a heap gives back what it was given, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const heap = heapOf<number>((one, other) => one < other)
      for (const number of numbers) heap.add(number)
      expect(heap.all()).toHaveLength(numbers.length)
      expect(numbers.map(() => heap.take())).toEqual([...numbers].sort((a, b) => a - b))
      expect(heap.take()).toBeUndefined()
    }),
  )
})

test('waiting times are told to two hundredths of themselves', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 2000, max: 10 ** 9 }), { minLength: 1 }),
      fc.nat(100),
      (all, hundredth) => {
        const waits = waitsOf()
        for (const one of all) waits.add(one)
        const sorted = [...all].sort((a, b) => a - b)
        const part = Math.max(1, hundredth) / 100
        const exact = sorted[Math.ceil(all.length * part) - 1] ?? 0
        expect(Math.abs(waits.quantile(part) - exact)).toBeLessThanOrEqual(exact * 0.021)
        expect(waits.longest()).toBe(sorted.at(-1))
      },
    ),
  )
})

test('what comes in is as the mixture says; eight of ten end at the window', () => {
  const dice = diceOf(3)
  const all = Array.from({ length: 20_000 }, () => nextMatter(dice))
  expect(mixture.reduce((sum, { of }) => sum + of, 0)).toBeCloseTo(100)
  for (const { category, of } of mixture) {
    const part = all.filter((one) => one.category === category).length / 200
    expect(Math.abs(part - of)).toBeLessThan(1.5)
  }
  const atWindow = all.filter(({ top }) => top === 1).length / all.length
  expect(atWindow).toBeGreaterThan(0.76)
  expect(atWindow).toBeLessThan(0.82)
})

test('the parts of the whole country come to one, and a part of it is whole cities', () => {
  const whole = countryOf(1, diceOf(1))
  expect(whole.part).toBeCloseTo(1)
  expect(whole.sources.reduce((sum, one) => sum + one.of, 0)).toBeCloseTo(1)
  expect(new Set(whole.sources.map((one) => one.province)).size).toBe(31)
  const part = countryOf(0.05, diceOf(1))
  expect(Math.abs(part.part - 0.05)).toBeLessThan(0.005)
  expect(part.cities).toBeGreaterThan(5)
  const windows = wholeNetwork().all.filter((one) => one.kind === 'serviceWindow' && one.sp === null)
  const city = part.sources[0]?.city
  const wanted = windows.filter((one) => one.city === city).map((one) => one.id)
  expect(part.sources.map((one) => one.window.id)).toEqual(expect.arrayContaining(wanted))
})

test('parts are picked as often as they are large', () => {
  const dice = diceOf(9)
  const often = [0, 0, 0]
  for (let time = 0; time < 10_000; time++) {
    const at = dice.pick(summedUp([1, 0, 3]))
    often[at] = (often[at] ?? 0) + 1
  }
  expect(often[1]).toBe(0)
  expect((often[2] ?? 0) / 10_000).toBeCloseTo(0.75, 1)
})
