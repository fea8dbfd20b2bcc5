import { expect, test } from 'vitest'
import { isHeld, isUnsettled, lifecycle, mayLeave, openStatuses, statusAfter } from './lifecycle.ts'

test('the way of a case: registered, accepted, in progress, back, resolved, closed (3.2)', () => {
  const way = ['accept', 'classify', 'forward', 'solve', 'feedback', 'deliver', 'close', 'reopen'] as const
  const statuses = way.map((move) => lifecycle[move].to)
  expect(statuses).toEqual([
    'accepted',
    'accepted',
    'inProgress',
    'returning',
    'returning',
    'resolved',
    'closed',
    'inProgress',
  ])
})

test('after a wait the case is where it was', () => {
  expect(statusAfter('hold', 'accepted', null)).toBe('onHold')
  expect(statusAfter('resume', 'onHold', 'accepted')).toBe('accepted')
  expect(statusAfter('remind', 'awaitingSp', null)).toBe('awaitingSp')
})

test('nothing leads out of cancelled and rejected but a remark', () => {
  const moves = Object.keys(lifecycle) as (keyof typeof lifecycle)[]
  for (const end of ['cancelled', 'rejected'] as const) {
    expect(moves.filter((move) => mayLeave(move, end))).toEqual(['note'])
  }
})

test('somebody holds a case until it ends; a delivered one waits for nobody any more', () => {
  expect([isHeld('resolved'), isUnsettled('resolved'), isHeld('closed')]).toEqual([true, false, false])
  expect(openStatuses.every((status) => isUnsettled(status) && isHeld(status))).toBe(true)
})
