import { expect, test } from 'vitest'
import { bj, play } from '../../testing/play.ts'
import { verdictOf } from '../../testing/reading.ts'
import { roundOf } from '../reading.ts'

const [W, B, P, SP] = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN', 'SP-L11']

function dispatched() {
  const p = play('11-23 09:00', { window: W, sp: SP })
  p.acts([
    ['11-23 09:00', W, 'accept', {}],
    ['11-23 09:05', W, 'classify', { kind: 'complaint', category: 'feeSp' }],
    ['11-23 09:10', W, 'forward', { to: B }],
    ['11-23 09:20', B, 'forward', { to: P }],
    ['11-23 10:00', P, 'dispatchToSp', { to: SP }],
  ])
  return p
}

test('an SP answers the tier that dispatched to it; exactly three hours is met, a millisecond more is not (R18, X2)', () => {
  const just = dispatched()
  just.does('11-23 13:00', SP, 'spAnswer', { result: 'admitted' })
  expect(verdictOf(just.c, 'spReply')).toBe('met')
  expect(just.c).toMatchObject({ status: 'inProgress', route: [W, B, P] })
  const late = dispatched()
  late.does('11-23 13:00:00.001', SP, 'spAnswer', { result: 'admitted' })
  expect(verdictOf(late.c, 'spReply')).toBe('breached +0 s')
})

test('"still looking into it" is an answer, but no solution; it may be asked again, on a new clock (C40)', () => {
  const p = dispatched()
  p.does('11-23 12:30', SP, 'spAnswer', { result: 'investigating' })
  expect([verdictOf(p.c, 'spReply'), roundOf(p.c).solution]).toEqual(['met', null])
  p.does('11-23 14:00', P, 'dispatchToSp', { to: SP })
  expect(verdictOf(p.c, 'spReply')).toBe('running')
  p.ring('11-23 17:00:00.001')
  expect(p.c.clocks.filter((one) => one.kind === 'spReply').map((one) => one.verdict)).toEqual([
    'met',
    'breached',
  ])
})

test('the tier may write down what an SP said on the telephone; nobody else may', () => {
  const p = dispatched()
  expect(p.attempt('11-23 11:00', P, 'spAnswer', { to: W, result: 'denied' })).toEqual({
    code: 'returnMustBeStepwise',
    about: P,
  })
  for (const by of [W, B, 'SP-N01', 'W-SP-L11', 'N-CN']) {
    expect(p.attempt('11-23 11:00', by, 'spAnswer', { result: 'denied' })?.code).toBe('notHolder')
  }
  p.does('11-23 11:00', P, 'spAnswer', { result: 'denied', note: '电话答复' })
  expect(p.c.spAnswers).toEqual([{ sp: SP, at: bj('11-23 11:00'), result: 'denied' }])
  expect(p.c.route.at(-1)).toBe(P)
  expect(p.attempt('11-23 11:10', P, 'spAnswer', { result: 'denied' })?.code).toBe('moveNotAllowedNow')
})

test('what an SP cannot solve it gives back to the tier that dispatched it, with a reason (R6, A11)', () => {
  const p = dispatched()
  expect(p.attempt('11-23 11:00', SP, 'spReturn', { reason: '' })?.fields).toEqual(['reason'])
  p.does('11-23 11:00', SP, 'spReturn', { reason: '非我方业务' })
  expect(p.c).toMatchObject({ status: 'inProgress', route: [W, B, P], spAnswers: [{ result: 'returned' }] })
  expect(verdictOf(p.c, 'spReply')).toBe('met')
  p.acts([
    ['11-23 12:00', P, 'solve', {}],
    ['11-23 12:10', P, 'feedback', {}],
    ['11-23 12:20', B, 'feedback', {}],
    ['11-23 12:30', W, 'deliver', {}],
  ])
  expect(roundOf(p.c).outcome).toBe('resolvedAtProvince')
})
