import { expect, test } from 'vitest'
import { instant, plusMinutes } from '../time.ts'
import { closedFor, type Guard, type Tally, tried } from './lock-out.ts'

const start = instant('2026-11-23T09:00:00+08:00')
const after = (guard: Guard, times: number, from: Tally | null = null, now = start) => {
  let tally = from
  for (let time = 0; time < times; time++) tally = tried(guard, tally, now)
  return tally
}

test('nine failures close nothing, the tenth closes the door of the account for a minute', () => {
  expect(closedFor(after('account', 9), start)).toBe(0)
  const closed = after('account', 10)
  expect(closedFor(closed, start)).toBe(60)
  expect(closedFor(closed, plusMinutes(start, 0.5))).toBe(30)
  expect(closedFor(closed, plusMinutes(start, 1))).toBe(0)
})

test('each further failure closes it for twice as long, an hour at most', () => {
  let tally = after('account', 10)
  let now = start
  const lengths: number[] = []
  for (let time = 0; time < 8; time++) {
    now = plusMinutes(now, closedFor(tally, now) / 60)
    tally = tried('account', tally, now)
    lengths.push(closedFor(tally, now) / 60)
  }
  expect(lengths).toEqual([2, 4, 8, 16, 32, 60, 60, 60])
})

test('after a day in peace everything is forgotten', () => {
  const closed = after('account', 10)
  const next = tried('account', closed, plusMinutes(start, 24 * 60 + 1))
  expect(next).toMatchObject({ failures: 1, closures: 0, closedUntil: null })
})

test('an address is closed by a hundred failures in a quarter of an hour, not by as many in a day', () => {
  expect(closedFor(after('address', 99), start)).toBe(0)
  expect(closedFor(after('address', 100), start)).toBe(60)
  const slow = after('address', 99, after('address', 99), plusMinutes(start, 16))
  expect(closedFor(slow, plusMinutes(start, 16))).toBe(0)
})
