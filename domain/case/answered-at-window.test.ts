import { expect, test } from 'vitest'
import { warnAt } from '../clock/clock.ts'
import { bj, play } from '../testing/play.ts'
import { dueOf, verdictOf, wayOf } from '../testing/reading.ts'
import { clockOf, roundOf } from './reading.ts'

test('a consultation is answered by the window itself and never has to go to the back office (R26, C01)', () => {
  const window = 'W-HN-CS-10000'
  const p = play('11-23 10:05', { window, kind: 'consultation' })
  p.acts([
    ['11-23 10:05', window, 'accept', {}],
    ['11-23 10:06', window, 'classify', { kind: 'consultation', category: 'consultation' }],
    ['11-23 10:09', window, 'deliver', { note: '可用宽带账号直接登录' }],
    ['11-23 10:09:30', window, 'close', {}],
  ])
  expect(p.c).toMatchObject({ status: 'closed', category: 'consultation', closedAt: bj('11-23 10:09:30') })
  expect(roundOf(p.c)).toMatchObject({ outcome: 'answeredDirectly', satisfaction: 'unknown' })
  expect(wayOf(p.c)).toBe('W-HN-CS-10000 ⇣ customer')
  expect([dueOf(p.c, 'firstReply'), verdictOf(p.c, 'firstReply')]).toEqual(['11-23 13:05:00', 'met'])
  expect([dueOf(p.c, 'resolve'), verdictOf(p.c, 'resolve')]).toEqual(['11-26 10:05:00', 'met'])
  expect(clockOf(p.c, 'statutoryReply')).toBeUndefined()
})

test('a query is answered at once where billing is interconnected, with SP, code and amount of every charge (R27, C02)', () => {
  const window = 'W-ZJ-HZ-HALL01'
  const p = play('11-24 14:20', { window, kind: 'query' })
  p.acts([
    ['11-24 14:20', window, 'accept', {}],
    ['11-24 14:21', window, 'classify', { kind: 'query', category: 'query' }],
    [
      '11-24 14:26',
      window,
      'deliver',
      { queryMode: 'instant', charges: [{ sp: 'SP-N01', serviceName: '影视包月', amount: 10 }] },
    ],
  ])
  expect(roundOf(p.c).outcome).toBe('queryAnsweredInstantly')
  expect(p.journal.at(-1)).toMatchObject({
    charges: [
      { spName: '星河影视', spCode: '901', serviceName: '影视包月', amount: 10, collectedOnBehalf: true },
    ],
  })
})

test('where billing is not interconnected the customer is guided to look for themselves (R28, C03)', () => {
  const window = 'W-HN-HY-10000'
  const p = play('11-24 20:15', { window, kind: 'query' })
  p.acts([
    ['11-24 20:15', window, 'accept', {}],
    ['11-24 20:16', window, 'classify', { kind: 'query', category: 'query' }],
  ])
  expect(p.attempt('11-24 20:20', window, 'deliver', { queryMode: 'instant' })).toEqual({
    code: 'billingNotInterconnected',
  })
  p.does('11-24 20:21', window, 'deliver', { queryMode: 'guidedSelfService' })
  expect(roundOf(p.c).outcome).toBe('queryGuidedSelfService')
})

test('or the window asks billing and then answers; billing never becomes the holder (R28, A24, C04)', () => {
  const window = 'W-HN-ZZ-AM'
  const p = play('11-25 09:30', { window, kind: 'query' })
  p.acts([
    ['11-25 09:30', window, 'accept', {}],
    ['11-25 09:31', window, 'classify', { kind: 'query', category: 'query' }],
  ])
  expect(p.attempt('11-25 09:32', window, 'deliver', { queryMode: 'billingLookup' })?.code).toBe(
    'billingNotAsked',
  )
  p.does('11-25 09:35', window, 'coordinate', { to: 'D-HN-BILLING', note: '请提供明细' })
  expect(p.c.route).toEqual([window])
  p.acts([
    ['11-25 11:10', 'D-HN-BILLING', 'coordinateDone', { to: window, note: '合计 80 元' }],
    ['11-25 11:20', window, 'deliver', { queryMode: 'billingLookup' }],
  ])
  expect(roundOf(p.c).outcome).toBe('queryAnsweredViaBilling')
  expect(p.c.sideTasks).toMatchObject([{ to: 'D-HN-BILLING', answer: '合计 80 元' }])
  expect(p.c.legs).toHaveLength(1)
})

test('a complaint ends at the window that solved it, if the customer says so (A1, R30, C05)', () => {
  const window = 'W-GD-GZ-10000'
  const p = play('11-23 15:00', { window })
  p.acts([
    ['11-23 15:00', window, 'accept', {}],
    ['11-23 15:02', window, 'classify', { kind: 'complaint', category: 'general' }],
  ])
  expect(p.attempt('11-23 15:10', window, 'deliver', {})?.code).toBe('customerNotConfirmed')
  p.acts([
    ['11-23 15:20', window, 'deliver', { customerConfirmed: true }],
    ['11-23 15:25', window, 'close', { satisfaction: 'satisfied' }],
  ])
  expect(roundOf(p.c)).toMatchObject({ outcome: 'resolvedAtWindow', satisfaction: 'satisfied' })
  expect(dueOf(p.c, 'statutoryReply')).toBe('12-08 23:59:59')
  const resolve = clockOf(p.c, 'resolve')
  expect(resolve && warnAt(resolve)).toBe(bj('11-25 15:00'))
})
