import { expect, test } from 'vitest'
import { instant, millisecondsBetween } from '../time.ts'
import { afterFailure, backOffMinutes, mayDo } from './attempts.ts'
import { isForGood, sendingFailures, sendingStates } from './sending.ts'

const now = instant('2026-11-27T10:00:00+08:00')

test('a failed attempt is made again after a minute, five, thirty, two hours and six, and then no more', () => {
  const waits = [1, 2, 3, 4, 5, 6].map((attempts) => {
    const after = afterFailure(attempts, 'unreachable', now)
    return after.state === 'waiting' ? millisecondsBetween(now, after.nextAt) / 60_000 : after.state
  })
  expect(waits).toEqual([...backOffMinutes, 'dead'])
})

test('what another attempt would not change is not tried again', () => {
  expect(sendingFailures.filter(isForGood)).toEqual([
    'recipientRefused',
    'contentRefused',
    'returned',
    'givenUp',
  ])
  expect(afterFailure(1, 'recipientRefused', now)).toEqual({ state: 'dead' })
})

test('people send again what failed for good or came back, and give up what waits', () => {
  expect(sendingStates.filter((state) => mayDo(state).again)).toEqual(['bounced', 'dead'])
  expect(sendingStates.filter((state) => mayDo(state).giveUp)).toEqual(['waiting'])
})
