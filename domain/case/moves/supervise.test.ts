import { expect, test } from 'vitest'
import { bj, play, type Settings } from '../../testing/play.ts'
import { dueOf, verdictOf } from '../../testing/reading.ts'
import { clockOf } from '../reading.ts'

const [W, B, P] = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN']

function atProvince(settings: Settings = {}) {
  const p = play('11-23 09:00', { window: W }, settings)
  p.acts([
    ['11-23 09:00', W, 'accept', {}],
    ['11-23 09:05', W, 'classify', { kind: 'complaint', category: 'general' }],
    ['11-23 09:10', W, 'forward', { to: B }],
    ['11-23 09:20', B, 'forward', { to: P }],
  ])
  return p
}

test('orders go to those below who take part, by those who lead, and are numbered (3.2)', () => {
  const p = atProvince()
  const tried = (by: string, to: string, role: 'agent' | 'unitHead' = 'unitHead') =>
    p.attempt('11-23 10:00', by, 'supervise', { to }, [role])?.code
  expect(tried(P, B, 'agent')).toBe('notYourRole')
  expect(tried(W, B)).toBe('notYourTier')
  expect(tried(B, P)).toBe('supervisionNotAllowed')
  expect(tried(P, 'B-HN-HY')).toBe('supervisionNotAllowed')
  expect(tried('P-ZJ', B)).toBe('supervisionNotAllowed')
  expect(tried(P, 'nobody')).toBe('unknownOrganisation')
  expect([tried(P, B), tried(B, W), tried('N-CN', P)]).toEqual([undefined, undefined, undefined])
  const numbers = p.journal.flatMap((e) => (e.type === 'supervised' ? [[e.no, e.to, e.automatic]] : []))
  expect(numbers).toEqual([
    [1, B, false],
    [2, W, false],
    [3, P, false],
  ])
})

test('whoever lets a limit pass gets a numbered order by itself, at once and at one and a half (X4, 3.3)', () => {
  const p = atProvince()
  p.ring('11-23 12:00')
  expect(p.c.supervisionCount).toBe(0)
  p.ring('11-23 14:00')
  const orders = p.journal.flatMap((e) => (e.type === 'supervised' ? [e] : []))
  expect(orders).toMatchObject([
    { no: 1, to: W, automatic: true, clock: 'firstReply/1', by: { person: 'system' } },
    { no: 2, to: W, automatic: true, clock: 'firstReply/1' },
  ])
})

test('province or centre may give the handling more time while it lasts, with a reason; the old limit stays on record', () => {
  const p = atProvince()
  const until = bj('11-30 09:00')
  expect(p.attempt('11-23 10:00', B, 'extend', { until, reason: '核查' })?.code).toBe('notYourTier')
  expect(p.attempt('11-23 10:00', P, 'extend', { until, reason: '核查' }, ['agent'])?.code).toBe(
    'notYourRole',
  )
  expect(p.attempt('11-23 10:00', P, 'extend', { until, reason: ' ' })?.fields).toEqual(['reason'])
  expect(p.attempt('11-23 10:00', P, 'extend', { until: bj('11-26 09:00'), reason: '核查' })?.code).toBe(
    'extensionNotLater',
  )
  p.does('11-26 09:00', P, 'extend', { until, reason: '核查' })
  expect([dueOf(p.c, 'resolve'), clockOf(p.c, 'resolve')?.originallyDueAt]).toEqual([
    '11-30 09:00:00',
    bj('11-26 09:00'),
  ])
  p.ring('11-30 09:00:00.001')
  expect(verdictOf(p.c, 'resolve')).toBe('breached')
  expect(p.attempt('11-30 10:00', P, 'extend', { until: bj('12-05 09:00'), reason: '再延' })?.code).toBe(
    'clockNotExtendable',
  )
})

test('a clock that stands still is not extended', () => {
  const p = atProvince({ policy: { holdPausesClock: true } })
  p.does('11-23 10:00', P, 'hold', { reason: 'awaitCustomerInfo' })
  expect(p.attempt('11-23 11:00', P, 'extend', { until: bj('11-30 09:00'), reason: '核查' })?.code).toBe(
    'clockNotExtendable',
  )
})
