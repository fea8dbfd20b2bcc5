import { expect, test } from 'vitest'
import type { LadderStep } from '../policy/policy.ts'
import { bj, worldOf } from '../testing/play.ts'
import type { Commitment } from './start.ts'
import { startClock } from './start.ts'

const statutory: Commitment = {
  kind: 'statutoryReply',
  number: 1,
  round: 1,
  owedBy: 'W-HN-CS-10000',
  owedTo: 'customer',
  category: 'feeSp',
  calendar: null,
  from: bj('11-05 10:00'),
  limit: { days: 15 },
}

test('fifteen days of law end with the last second of the fifteenth day after, warned on the 10th and 13th (X10, C40)', () => {
  const clock = startClock(statutory, worldOf())
  expect(clock.dueAt).toBe(bj('11-20 23:59:59'))
  expect(clock.rings.map((one) => [one.ring, one.at])).toEqual([
    ['warning', bj('11-15 23:59:59')],
    ['warning', bj('11-18 23:59:59')],
    ['breach', bj('11-20 23:59:59.001')],
  ])
})

test('the date in a letter is the limit itself', () => {
  const until = bj('11-08 10:00')
  const clock = startClock({ ...statutory, kind: 'external', limit: { until } }, worldOf())
  expect(clock.dueAt).toBe(until)
  expect(clock.rings[0]).toMatchObject({ ring: 'warning', at: bj('11-07 10:00') })
})

test('a breach rings after the limit whatever fraction somebody has written beside it', () => {
  const ladder: readonly LadderStep[] = [
    { clock: 'statutoryReply', at: { day: 15 }, ring: 'breach', tells: [] },
    { clock: 'firstReply', at: { fraction: [1, 2] }, ring: 'breach', tells: [] },
  ]
  const world = worldOf({ policy: { ladder } })
  expect(startClock(statutory, world).rings[0]?.at).toBe(bj('11-20 23:59:59.001'))
  const reply = { ...statutory, kind: 'firstReply', limit: { minutes: 180 } } as const
  expect(startClock(reply, world).rings[0]?.at).toBe(bj('11-05 13:00:00.001'))
})

test('a clock is named by its kind and number, and keeps the version of the policy it was started by', () => {
  const clock = startClock(statutory, worldOf({ policy: { version: 7 } }))
  expect(clock).toMatchObject({
    key: 'statutoryReply/1',
    policyVersion: 7,
    rung: 0,
    verdict: null,
    pauses: [],
  })
})
