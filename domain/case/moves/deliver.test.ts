import { expect, test } from 'vitest'
import { play, type Settings } from '../../testing/play.ts'
import { verdictOf } from '../../testing/reading.ts'
import { roundOf } from '../reading.ts'

const [W, B] = ['W-HN-CS-10000', 'B-HN-CS']

function solved(settings: Settings = {}) {
  const p = play('11-23 09:00', { window: W }, settings)
  p.acts([
    ['11-23 09:00', W, 'accept', {}],
    ['11-23 09:05', W, 'classify', { kind: 'complaint', category: 'general' }],
    ['11-23 09:10', W, 'forward', { to: B }],
    ['11-23 10:00', B, 'solve', {}],
    ['11-23 10:10', B, 'feedback', {}],
  ])
  return p
}

test('handling ends when the customer has the result: at the very limit in time, a millisecond later not (A4, X2)', () => {
  const just = solved()
  just.does('11-26 09:00', W, 'deliver', {})
  expect([verdictOf(just.c, 'resolve'), just.c.supervisionCount]).toEqual(['met', 2])
  const late = solved()
  late.does('11-26 09:00:00.001', W, 'deliver', {})
  expect(verdictOf(late.c, 'resolve')).toBe('breached +0 s')
  const strict = solved({ policy: { boundary: 'exclusive' } })
  strict.does('11-26 09:00', W, 'deliver', {})
  expect(verdictOf(strict.c, 'resolve')).toBe('breached +0 s')
})

test('a verdict is given once and for ever, and the seconds over are counted from the limit', () => {
  const p = solved()
  p.does('11-26 10:00', W, 'deliver', {})
  expect(verdictOf(p.c, 'resolve')).toBe('breached +3600 s')
  const judged = p.c.clocks.filter((one) => one.verdict !== null)
  p.acts([
    ['11-26 11:00', W, 'reopen', { reason: '依旧' }],
    ['11-26 12:00', W, 'reply', {}],
    ['11-26 13:00', W, 'deliver', { customerConfirmed: true }],
  ])
  for (const clock of judged) expect(p.c.clocks).toContainEqual(clock)
})

test('a result that reaches the customer before any other word is the first reply too (A3)', () => {
  const p = solved()
  p.does('11-23 11:00', W, 'deliver', {})
  expect([verdictOf(p.c, 'firstReply'), verdictOf(p.c, 'statutoryReply')]).toEqual(['met', 'met'])
})

test('it is told to whom it is owed', () => {
  expect(solved().attempt('11-23 11:00', W, 'deliver', { to: 'SP-L11' })).toEqual({
    code: 'feedbackMustBeStepwise',
    about: 'customer',
  })
})

test('the lines of a bill name SPs (1.5)', () => {
  const charges = [{ sp: 'P-HN', serviceName: '包月', amount: 10 }]
  expect(solved().attempt('11-23 11:00', W, 'deliver', { charges })).toEqual({
    code: 'notAnSp',
    about: 'P-HN',
  })
})

test('why it is late is said in one of the known codes (3.3)', () => {
  const p = solved()
  expect(p.attempt('11-27 09:00', W, 'deliver', { overdueReason: '忘了' })).toEqual({
    code: 'validationFailed',
    fields: ['overdueReason'],
  })
  p.does('11-27 09:00', W, 'deliver', { overdueReason: 'workloadSurge' })
  expect(roundOf(p.c).overdueReason).toBe('workloadSurge')
})

test('a query says how it was answered, unless the answer came from above (R27, R28, R30)', () => {
  const p = play('11-23 09:00', { window: W, kind: 'query' })
  p.does('11-23 09:00', W, 'accept', {})
  p.does('11-23 09:05', W, 'classify', { kind: 'query', category: 'query' })
  expect(p.attempt('11-23 09:10', W, 'deliver', {})?.fields).toEqual(['queryMode'])
  p.acts([
    ['11-23 09:10', W, 'forward', { to: B }],
    ['11-23 09:20', B, 'solve', {}],
    ['11-23 09:30', B, 'feedback', {}],
    ['11-23 09:40', W, 'deliver', {}],
  ])
  expect(roundOf(p.c).outcome).toBe('resolvedAtBranch')
})
