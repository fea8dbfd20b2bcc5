import { expect, test } from 'vitest'
import { bj, play, type Settings } from '../../testing/play.ts'
import { dueOf, verdictOf } from '../../testing/reading.ts'
import { clockOf, roundOf } from '../reading.ts'

const [W, B] = ['W-HN-CS-10000', 'B-HN-CS']

function forwarded(settings: Settings = {}) {
  const p = play('02-14 23:00', { window: W }, settings)
  p.acts([
    ['02-14 23:00', W, 'accept', {}],
    ['02-14 23:05', W, 'classify', { kind: 'complaint', category: 'general' }],
    ['02-14 23:10', W, 'forward', { to: B }],
  ])
  return p
}

test('the receipt is no reply: the first word of a person is (A3, X2)', () => {
  const p = forwarded()
  p.ring('02-15 02:00')
  expect(verdictOf(p.c, 'firstReply')).toBe('running')
  p.does('02-15 02:00', W, 'reply', {})
  p.does('02-15 05:00', W, 'reply', { note: '进展' })
  expect(clockOf(p.c, 'firstReply')).toMatchObject({ verdict: 'met', settledAt: bj('02-15 02:00') })
  expect([dueOf(p.c, 'resolve'), verdictOf(p.c, 'resolve')]).toEqual(['02-17 23:00:00', 'running'])
})

test('a millisecond after its limit it is late, however the boundary is drawn', () => {
  const late = forwarded()
  late.does('02-15 02:00:00.001', W, 'reply', {})
  expect(verdictOf(late.c, 'firstReply')).toBe('breached +0 s')
  const strict = forwarded({ policy: { boundary: 'exclusive' } })
  strict.does('02-15 02:00', W, 'reply', {})
  expect(verdictOf(strict.c, 'firstReply')).toBe('breached +0 s')
  const early = forwarded({ policy: { boundary: 'exclusive' } })
  early.does('02-15 01:59:59.999', W, 'reply', {})
  expect(verdictOf(early.c, 'firstReply')).toBe('met')
})

test('the window of first contact replies, whoever holds the case (X5)', () => {
  expect(forwarded().attempt('02-15 00:00', B, 'reply', {})).toEqual({
    code: 'onlyMainWindowAnswers',
    about: W,
  })
  expect(forwarded().attempt('02-15 00:00', B, 'callAttempt', { answered: true })?.code).toBe(
    'onlyMainWindowAnswers',
  )
  const registered = play('02-14 23:00', { window: W })
  expect(registered.attempt('02-15 00:00', W, 'reply', {})?.code).toBe('moveNotAllowedNow')
})

test('after two unanswered calls a delivered message is the reply, not before (X15, C27)', () => {
  const p = forwarded()
  p.does('02-15 00:30', W, 'callAttempt', { answered: false })
  p.does('02-15 00:40', W, 'callAttempt', { answered: true })
  expect(p.attempt('02-15 00:50', W, 'reply', { via: 'sms', unreachable: true })?.code).toBe(
    'tooFewCallAttempts',
  )
  p.does('02-15 01:10', W, 'callAttempt', { answered: false })
  expect([roundOf(p.c).callAttempts, verdictOf(p.c, 'firstReply')]).toEqual([2, 'running'])
  p.does('02-15 01:50', W, 'reply', { via: 'sms', unreachable: true })
  expect([p.c.unreachable, verdictOf(p.c, 'firstReply')]).toEqual([true, 'met'])
  expect(dueOf(p.c, 'statutoryReply')).toBe('03-01 23:59:59')
})
