import { expect, test } from 'vitest'
import { bj, type Contact, play } from '../testing/play.ts'
import { dueOf, verdictOf, wayOf } from '../testing/reading.ts'
import { clockOf, roundOf } from './reading.ts'

const [W, SP, P] = ['W-SP-L11', 'SP-L11', 'P-HN']
const passedOn: Contact = {
  window: W,
  onBehalfOf: 'customer',
  customerComplainedAt: bj('11-24 11:00'),
  spRepliedCustomerAt: bj('11-24 13:30'),
  customer: { province: '湖南', city: '长沙' },
}
const spOriginated = { kind: 'complaint', category: 'spOriginated' } as const

test('an SP passes on what its customer complains of; the province answers the SP and the SP the customer (A8, C19)', () => {
  const p = play('11-24 14:00', passedOn)
  p.acts([
    ['11-24 14:00', P, 'accept', {}],
    ['11-24 14:10', P, 'classify', spOriginated],
    ['11-24 15:20', P, 'reply', { to: SP }],
    ['11-24 18:30', P, 'solve', {}],
    ['11-24 18:40', P, 'deliver', { to: SP }],
    ['11-24 19:00', SP, 'note', { text: 'SP 已答复用户', toldCustomer: true }],
    ['11-25 19:00', P, 'close', { satisfaction: 'unknown' }],
  ])
  expect(wayOf(p.c)).toBe('W-SP-L11 › P-HN ⇣ SP-L11 › customer')
  expect([dueOf(p.c, 'spWindowReply'), verdictOf(p.c, 'spWindowReply')]).toEqual(['11-24 14:00:00', 'met'])
  expect(dueOf(p.c, 'firstReply')).toBe('11-24 16:00:00')
  expect(roundOf(p.c).outcome).toBe('resolvedAtProvince')
  expect(p.c.spToldCustomerAt).toBe(bj('11-24 19:00'))
})

test("the SP's own reply is judged by when it was given, however late the case is passed on and taken up (A21)", () => {
  const p = play('11-24 17:00', passedOn)
  p.does('11-24 18:00', P, 'accept', {})
  expect(verdictOf(p.c, 'spWindowReply')).toBe('met')
  const late = play('11-24 17:00', { ...passedOn, spRepliedCustomerAt: bj('11-24 14:00:01') })
  expect(verdictOf(late.c, 'spWindowReply')).toBe('breached +1 s')
  expect(late.c.supervisionCount).toBe(0)
})

test('an SP that has not replied yet does so in the portal, by reply or by saying that it told the customer (A21)', () => {
  const silent = { ...passedOn, spRepliedCustomerAt: null }
  const replied = play('11-24 13:00', silent)
  replied.does('11-24 13:00', P, 'accept', {})
  replied.does('11-24 13:59', W, 'reply', { to: 'customer' })
  expect([verdictOf(replied.c, 'spWindowReply'), verdictOf(replied.c, 'firstReply')]).toEqual([
    'met',
    'running',
  ])
  const told = play('11-24 13:00', silent)
  told.does('11-24 13:00', P, 'accept', {})
  told.does('11-24 14:00:01', SP, 'note', { text: '已告知', toldCustomer: true })
  expect(verdictOf(told.c, 'spWindowReply')).toBe('breached +1 s')
})

test('what was told before the result came is no step of the way down', () => {
  const p = play('11-24 14:00', passedOn)
  p.acts([
    ['11-24 14:00', P, 'accept', {}],
    ['11-24 14:05', SP, 'note', { text: '已告知在处理', toldCustomer: true }],
    ['11-24 14:10', P, 'classify', spOriginated],
    ['11-24 18:30', P, 'solve', {}],
    ['11-24 18:40', P, 'deliver', {}],
  ])
  expect(wayOf(p.c)).toBe('W-SP-L11 › P-HN ⇣ SP-L11')
  p.does('11-24 19:00', W, 'note', { text: '已告知结果', toldCustomer: true })
  p.does('11-24 19:01', W, 'note', { text: '又打了一次', toldCustomer: true })
  expect(wayOf(p.c)).toBe('W-SP-L11 › P-HN ⇣ SP-L11 › customer')
})

test('the province does not answer the customer of an SP over its head, nor the SP in the name of the province', () => {
  const p = play('11-24 14:00', passedOn)
  p.does('11-24 14:00', P, 'accept', {})
  expect(p.attempt('11-24 14:10', P, 'reply', { to: 'customer' })).toEqual({
    code: 'feedbackMustBeStepwise',
    about: SP,
  })
  expect(p.attempt('11-24 14:10', SP, 'reply', { to: SP })?.code).toBe('feedbackMustBeStepwise')
  expect(p.attempt('11-24 14:10', P, 'note', { text: '已告知', toldCustomer: true })?.code).toBe(
    'onlyMainWindowAnswers',
  )
  expect(p.attempt('11-24 14:10', 'SP-N01', 'note', { text: '看看' })?.code).toBe('notHolder')
})

test('a case that closes before the SP has replied leaves no clock that could still ring', () => {
  const p = play('11-24 11:10', { ...passedOn, spRepliedCustomerAt: null })
  p.acts([
    ['11-24 11:20', P, 'accept', {}],
    ['11-24 11:30', P, 'classify', spOriginated],
    ['11-24 11:40', P, 'solve', {}],
    ['11-24 11:50', P, 'deliver', {}],
    ['11-24 11:55', P, 'close', {}],
  ])
  expect(clockOf(p.c, 'spWindowReply')?.stopped).toEqual({ at: bj('11-24 11:55'), why: 'closed' })
})
