import { beforeAll, expect, test } from 'vitest'
import { askedBy } from './asked-for.ts'
import { type Played, playMonth } from './play-month.ts'
import { printed } from './printed.ts'
import { summaryOf } from './summary.ts'
import { tiers } from './tiers.ts'

const playedBy = (...words: string[]) =>
  playMonth(askedBy(['--cases-a-day', '300000', '--scale', '0.01', '--days', '3', ...words]).asked)

let [enough, few] = [] as unknown as [Played, Played]

beforeAll(() => {
  enough = playedBy('--staff-times', '3')
  few = playedBy('--staff-times', '0.4')
})

test('with people enough promises are broken only by closing times, and nobody waits long', () => {
  const { firstReply, resolve } = enough.judged.all
  expect(firstReply.met).toBeGreaterThan(5000)
  expect(firstReply.breached + resolve.breached).toBeLessThan(firstReply.met / 1000)
  const { tiers: all } = summaryOf(enough, 1)
  for (const one of all.filter(({ tier }) => tier !== 'window')) expect(one.waited.mean).toBeLessThan(15)
})

test('with too few people queues grow from day to day, and promises are broken', () => {
  const { firstReply } = few.judged.all
  expect(firstReply.breached).toBeGreaterThan(firstReply.met / 10)
  expect(few.byTier.window.left).toBeGreaterThan(10 * (enough.byTier.window.left + 1))
  const busy = (played: Played) => played.byTier.window.atWork / played.byTier.window.onDuty
  expect(busy(few)).toBeGreaterThan(2 * busy(enough))
})

test('what ends and what is still open is what came in, and every tier had its part of it', () => {
  for (const played of [enough, few]) {
    const { firstReply } = played.judged.all
    expect(played.ended).toBeLessThanOrEqual(played.cases)
    expect(firstReply.met + firstReply.breached + firstReply.open).toBeGreaterThanOrEqual(played.cases)
  }
  for (const tier of tiers) expect(enough.byTier[tier].waits.count()).toBeGreaterThan(0)
  expect(enough.ended / enough.cases).toBeGreaterThan(0.9)
})

test('the same seed plays the same month, another one another', () => {
  const numbers = (played: Played) => ({ ...summaryOf(played, 1), seed: 0 })
  const [one, again, other] = ['7', '7', '8'].map((seed) => numbers(playedBy('--seed', seed, '--days', '1')))
  expect(again).toEqual(one)
  expect(other).not.toEqual(one)
})

test('the tables name every tier and every promise', () => {
  const text = printed(summaryOf(enough, 1))
  for (const word of ['tier 1', 'tier 2', 'tier 3', 'tier 4', 'SPs', 'first reply', 'resolution', '3 h'])
    expect(text).toContain(word)
})

test('people are given by tier or as a file; what is given wrongly is said', () => {
  const { staff } = askedBy(['--staff', 'window=10,sp=3', '--staff-times', '2']).asked
  expect([staff.window.people, staff.sp.people]).toEqual([20, 6])
  expect(() => askedBy(['--staff', 'door=10'])).toThrow('door is none of')
  expect(() => askedBy(['--scale', '2'])).toThrow('--scale')
})
