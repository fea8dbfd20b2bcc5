import { expect, test } from 'vitest'
import { bj, play } from '../../testing/play.ts'
import { clockOf, roundOf } from '../reading.ts'
import { nextRingAt } from '../ring.ts'

const [W, B, SP] = ['W-HN-CS-10000', 'B-HN-CS', 'SP-L11']

function forwarded(holdPausesClock = false) {
  const p = play('11-23 09:00', { window: W }, { policy: { holdPausesClock } })
  p.acts([
    ['11-23 09:00', W, 'accept', {}],
    ['11-23 09:05', W, 'classify', { kind: 'complaint', category: 'general' }],
    ['11-23 09:10', W, 'forward', { to: B }],
  ])
  return p
}

test('a customer who presses is counted on the same case; no clock starts anew (X7, C35)', () => {
  const p = forwarded()
  const before = p.c
  p.does('11-23 10:00', W, 'remind', { via: 'hotline10000' })
  p.does('11-23 10:30', 'W-CN-WEB', 'remind', { via: 'webSelfService' })
  const { changedAt } = p.c
  expect(p.c).toEqual({ ...before, remindCount: 2, version: before.version + 2, changedAt })
  expect(p.attempt('11-23 10:40', 'P-ZJ', 'remind', {})?.code).toBe('notYourTier')
  expect(p.attempt('11-23 10:40', B, 'supplement', { text: ' ' })?.fields).toEqual(['text'])
})

test('the first words stay as they were when something is added', () => {
  const p = forwarded()
  p.does('11-23 10:00', W, 'supplement', { text: '昨晚开始的' })
  expect(p.c.intake.description).toBe('看不了')
  expect(p.journal.at(-1)).toMatchObject({ type: 'supplemented', text: '昨晚开始的' })
})

test('a complaint taken back stops every clock without a verdict (X14)', () => {
  const p = forwarded()
  expect(p.attempt('11-23 10:00', B, 'withdraw', {})?.code).toBe('onlyMainWindowAnswers')
  p.does('11-23 10:00', W, 'withdraw', { reason: '已自行解决' })
  expect(p.c).toMatchObject({ status: 'cancelled', closedAt: bj('11-23 10:00') })
  expect(p.c.clocks.map((one) => [one.verdict, one.stopped?.why])).toEqual(
    p.c.clocks.map(() => [null, 'withdrawn']),
  )
  expect([roundOf(p.c).outcome, p.c.legs.at(-1)?.endedAt]).toEqual(['withdrawn', bj('11-23 10:00')])
  expect(nextRingAt(p.c)).toBeNull()
  expect(p.attempt('11-23 10:01', W, 'reopen', { reason: '?' })?.code).toBe('moveNotAllowedNow')
})

test('but a verdict that was given stays given', () => {
  const p = forwarded()
  p.does('11-23 13:00', W, 'withdraw', {})
  expect(clockOf(p.c, 'firstReply')).toMatchObject({ verdict: 'breached', stopped: { why: 'withdrawn' } })
})

test('a case withdrawn while it waited waits no longer', () => {
  const p = forwarded(true)
  p.does('11-23 10:00', B, 'hold', { reason: 'awaitCustomerInfo' })
  p.does('11-23 11:00', W, 'withdraw', {})
  expect(p.c).toMatchObject({ beforeHold: null, holds: [{ to: bj('11-23 11:00') }] })
  expect(clockOf(p.c, 'resolve')?.pauses).toEqual([{ from: bj('11-23 10:00'), to: bj('11-23 11:00') }])
})

test('an SP may take its own complaint back, another SP may not (A8, X14)', () => {
  const p = play('11-23 09:00', { window: SP, onBehalfOf: 'self' })
  expect(p.attempt('11-23 10:00', 'SP-N01', 'withdraw', {})?.code).toBe('onlyMainWindowAnswers')
  p.does('11-23 10:00', SP, 'withdraw', {})
  expect(p.c.status).toBe('cancelled')
})

test('remarks of an SP are for partners, ours are internal unless we say otherwise (X22, X23)', () => {
  const p = forwarded()
  expect(p.attempt('11-23 10:00', SP, 'note', { text: '看看' })?.code).toBe('notHolder')
  p.does('11-23 10:00', 'P-HN', 'note', { text: '关注' })
  p.does('11-23 10:01', B, 'note', { text: '请SP配合', visibility: 'partner' })
  expect(p.journal.slice(-2)).toMatchObject([{ visibility: 'internal' }, { visibility: 'partner' }])
  expect(p.attempt('11-23 10:02', B, 'note', { text: '' })?.fields).toEqual(['text'])
  const own = play('11-23 09:00', { window: SP, onBehalfOf: 'self' })
  own.does('11-23 10:00', SP, 'note', { text: '补充材料', visibility: 'internal' })
  expect(own.journal.at(-1)).toMatchObject({ visibility: 'partner' })
})
