import { expect, test } from 'vitest'
import { type Line, play } from '../testing/play.ts'
import { beijing, dueOf, verdictOf, wayOf } from '../testing/reading.ts'
import { clockOf, refundTotal, roundOf } from './reading.ts'

const feeSp = { kind: 'complaint', category: 'feeSp' } as const

test('a local SP answers the province within three hours of the dispatch, not of the complaint (R18, A5, C13)', () => {
  const [W, B, P, SP] = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN', 'SP-L11']
  const p = play('11-23 08:30', { window: W, sp: SP, amount: 30 })
  p.acts([
    ['11-23 08:30', W, 'accept', {}],
    ['11-23 08:40', W, 'classify', feeSp],
    ['11-23 08:50', W, 'forward', { to: B }],
    ['11-23 09:00', W, 'reply', {}],
    ['11-23 09:20', B, 'forward', { to: P }],
    ['11-23 09:40', P, 'dispatchToSp', { to: SP }],
    ['11-23 12:10', SP, 'spAnswer', { to: P, result: 'admitted' }],
    ['11-23 12:20', P, 'solve', { refund: 30 }],
    ['11-23 12:30', P, 'feedback', {}],
    ['11-23 12:50', B, 'feedback', {}],
    ['11-23 13:10', W, 'deliver', {}],
  ])
  expect([dueOf(p.c, 'spReply'), verdictOf(p.c, 'spReply')]).toEqual(['11-23 12:40:00', 'met'])
  expect([dueOf(p.c, 'firstReply'), dueOf(p.c, 'resolve')]).toEqual(['11-23 11:30:00', '11-26 08:30:00'])
  expect(wayOf(p.c)).toBe(`${W} › ${B} › ${P} › ${SP} ⇣ ${P} › ${B} › ${W} › customer`)
  expect(roundOf(p.c).outcome).toBe('refundedBySp')
  expect(p.c.refunds).toMatchObject([{ amount: 30, liableParty: 'sp', sp: SP, by: P }])
})

/** From the web window over four tiers to a national SP. */
function toNationalSp(W: string, B: string, P: string, SP: string): readonly Line[] {
  return [
    ['11-24 16:00', W, 'accept', {}],
    ['11-24 16:10', W, 'classify', feeSp],
    ['11-24 16:20', W, 'forward', { to: B }],
    ['11-24 16:50', W, 'reply', {}],
    ['11-24 17:00', B, 'forward', { to: P }],
    ['11-24 17:40', P, 'forward', { to: 'N-CN' }],
    ['11-24 18:00', 'N-CN', 'dispatchToSp', { to: SP }],
  ]
}

test('a national SP answers the centre (R36, C14)', () => {
  const [W, B, P, SP] = ['W-CN-WEB', 'B-ZJ-HZ', 'P-ZJ', 'SP-N01']
  const p = play('11-24 16:00', { window: W, sp: SP, customer: { province: '浙江', city: '杭州' } })
  p.acts(toNationalSp(W, B, P, SP))
  p.acts([
    ['11-24 20:45', SP, 'spAnswer', { result: 'admitted' }],
    ['11-24 21:00', 'N-CN', 'solve', { refund: 5 }],
    ['11-24 21:10', 'N-CN', 'feedback', { to: P }],
    ['11-24 21:30', P, 'feedback', { to: B }],
    ['11-24 21:50', B, 'feedback', { to: W }],
    ['11-24 22:10', W, 'deliver', {}],
  ])
  expect([dueOf(p.c, 'spReply'), verdictOf(p.c, 'spReply')]).toEqual(['11-24 21:00:00', 'met'])
  expect(wayOf(p.c)).toBe(`${W} › ${B} › ${P} › N-CN › ${SP} ⇣ N-CN › ${P} › ${B} › ${W} › customer`)
})

test('a late SP is warned, breached and supervised by itself, and its overrun is counted (X4, X17, C15)', () => {
  const [W, B, P, SP] = ['W-GD-GZ-10000', 'B-GD-GZ', 'P-GD', 'SP-L31']
  const p = play('11-28 16:00', { window: W, sp: SP })
  p.acts([
    ['11-28 16:00', W, 'accept', {}],
    ['11-28 16:10', W, 'classify', feeSp],
    ['11-28 16:30', W, 'forward', { to: B }],
    ['11-28 16:40', W, 'reply', {}],
    ['11-28 17:30', B, 'forward', { to: P }],
    ['11-28 18:00', P, 'dispatchToSp', { to: SP, contactUsed: 'backup' }],
    ['11-28 21:05', P, 'supervise', { to: SP }],
    ['11-29 09:15', SP, 'spAnswer', { result: 'admitted' }],
    ['11-29 15:00', P, 'solve', { refund: 20 }],
    ['11-30 08:30', P, 'feedback', {}],
    ['11-30 09:10', B, 'feedback', {}],
    ['11-30 10:00', W, 'deliver', {}],
  ])
  expect(verdictOf(p.c, 'spReply')).toBe('breached +44100 s')
  expect(verdictOf(p.c, 'resolve')).toBe('met')
  const warnedAt = clockOf(p.c, 'spReply')?.warnedAt
  expect(warnedAt && beijing(warnedAt)).toBe('11-28 20:00:00')
  const orders = p.journal.flatMap((e) => (e.type === 'supervised' && e.to === SP ? [e] : []))
  expect(orders).toMatchObject([
    { no: 1, automatic: true, clock: clockOf(p.c, 'spReply')?.key },
    { no: 2, automatic: false, clock: null },
    { no: 3, automatic: true },
  ])
  expect([roundOf(p.c).outcome, refundTotal(p.c)]).toEqual(['refundedBySp', 20])
})

test('a complaint of a local SP goes to its province and is answered to the SP (R21, R22, A9, C17)', () => {
  const [SP, P] = ['SP-L21', 'P-ZJ']
  const p = play('11-25 10:00', { window: SP, onBehalfOf: 'self', customer: { account: null, city: null } })
  expect(p.c.clocks.map((one) => one.owedTo)).toEqual([SP, SP, SP])
  p.acts([
    ['11-25 10:00', P, 'accept', {}],
    ['11-25 10:10', P, 'classify', { kind: 'complaint', category: 'spOriginated' }],
    ['11-25 11:30', P, 'reply', { to: SP }],
    ['11-26 16:00', P, 'solve', {}],
    ['11-26 16:10', P, 'deliver', { to: SP }],
    ['11-27 09:00', P, 'close', { satisfaction: 'satisfied' }],
  ])
  expect([dueOf(p.c, 'firstReply'), verdictOf(p.c, 'firstReply')]).toEqual(['11-25 12:00:00', 'met'])
  expect(wayOf(p.c)).toBe('SP-L21 › P-ZJ ⇣ SP-L21')
  expect(roundOf(p.c).outcome).toBe('resolvedAtProvince')
})

test('a complaint of a national SP goes to the centre; a holiday night counts (R21, A9, C18)', () => {
  const SP = 'SP-N01'
  const p = play('10-03 21:30', { window: SP, onBehalfOf: 'self' })
  p.acts([
    ['10-03 21:30', 'N-CN', 'accept', {}],
    ['10-03 21:40', 'N-CN', 'classify', { kind: 'complaint', category: 'spOriginated' }],
    ['10-03 23:10', 'N-CN', 'reply', { to: SP }],
    ['10-05 10:40', 'N-CN', 'solve', {}],
    ['10-05 11:00', 'N-CN', 'deliver', { to: SP }],
  ])
  expect([dueOf(p.c, 'firstReply'), verdictOf(p.c, 'firstReply')]).toEqual(['10-03 23:30:00', 'met'])
  expect([dueOf(p.c, 'resolve'), verdictOf(p.c, 'resolve')]).toEqual(['10-06 21:30:00', 'met'])
  expect([wayOf(p.c), roundOf(p.c).outcome]).toEqual(['SP-N01 › N-CN ⇣ SP-N01', 'resolvedAtNational'])
})

test('a change from a fee without an SP to one with an SP keeps the verdict of the reply (A7, X8, C28)', () => {
  const [W, B, P, SP] = ['W-ZJ-HZ-10000', 'B-ZJ-HZ', 'P-ZJ', 'SP-N01']
  const p = play('11-24 09:00', { window: W })
  p.acts([
    ['11-24 09:00', W, 'accept', {}],
    ['11-24 09:05', W, 'classify', { kind: 'complaint', category: 'feeNoSp' }],
    ['11-24 09:15', W, 'forward', { to: B }],
    ['11-24 10:40', W, 'reply', {}],
    ['11-24 11:00', B, 'reclassify', { category: 'feeSp', sp: SP, reason: '核实为SP-N01包月信息费' }],
    ['11-24 11:10', B, 'forward', { to: P }],
    ['11-24 11:40', P, 'forward', { to: 'N-CN' }],
    ['11-24 12:00', 'N-CN', 'dispatchToSp', { to: SP }],
    ['11-24 14:30', SP, 'spAnswer', { result: 'denied' }],
    ['11-24 15:00', 'N-CN', 'solve', { note: '订购有效,协助退订' }],
    ['11-24 15:30', 'N-CN', 'feedback', {}],
    ['11-24 16:00', P, 'feedback', {}],
    ['11-24 16:30', B, 'feedback', {}],
    ['11-24 17:00', W, 'deliver', {}],
  ])
  expect([dueOf(p.c, 'firstReply'), verdictOf(p.c, 'firstReply')]).toEqual(['11-24 11:00:00', 'met'])
  expect(clockOf(p.c, 'firstReply')?.category).toBe('feeNoSp')
  expect(clockOf(p.c, 'resolve')?.category).toBe('feeSp')
  expect([dueOf(p.c, 'spReply'), verdictOf(p.c, 'spReply')]).toEqual(['11-24 15:00:00', 'met'])
  expect([p.c.category, p.c.sp, roundOf(p.c).outcome]).toEqual(['feeSp', SP, 'explainedUpheld'])
})
