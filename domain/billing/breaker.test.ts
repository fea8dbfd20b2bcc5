import { expect, test } from 'vitest'
import { instant, plusMilliseconds } from '../time.ts'
import { answered, asked, type Breaker, failed, fresh, mayAsk } from './breaker.ts'

const now = instant('2026-11-27T09:00:00+08:00')
const at = (seconds: number) => plusMilliseconds(now, seconds * 1000)
const failing = (...seconds: readonly number[]) =>
  seconds.reduce((before: Breaker, one) => failed(before, at(one)), fresh)

test('after five failures in a minute it is left alone for thirty seconds', () => {
  expect(mayAsk(failing(0, 1, 2, 3), at(3))).toBe(true)
  const resting = failing(0, 1, 2, 3, 4)
  expect([4, 33.999, 34].map((one) => mayAsk(resting, at(one)))).toEqual([false, false, true])
})

test('five failures over more than a minute are five single ones', () => {
  expect(mayAsk(failing(0, 20, 40, 59, 60), at(60))).toBe(true)
})

test('after the rest one question tries; the others rest until it is known what became of it', () => {
  const trying = asked(failing(0, 1, 2, 3, 4), at(34))
  expect(mayAsk(trying, at(35))).toBe(false)
  expect(mayAsk(failed(trying, at(37)), at(66))).toBe(false)
  expect(mayAsk(answered(), at(37))).toBe(true)
})

test('an answer makes good what failed before', () => {
  expect(answered()).toEqual(fresh)
  expect(asked(fresh, at(0))).toEqual(fresh)
})
