import { expect, test } from 'vitest'
import { warnAt } from '../clock/clock.ts'
import { bj, type Line, play } from '../testing/play.ts'
import { dueOf, verdictOf, wayOf } from '../testing/reading.ts'
import { clockOf, refundTotal, roundOf } from './reading.ts'

const general = { kind: 'complaint', category: 'general' } as const

test('what the window cannot solve goes to its branch and comes back the same way (R7, R29, R33, R37, C06)', () => {
  const [W, B] = ['W-HN-CS-10000', 'B-HN-CS']
  const p = play('11-23 09:00', { window: W })
  p.acts([
    ['11-23 09:00', W, 'accept', {}],
    ['11-23 09:05', W, 'classify', general],
    ['11-23 09:10', W, 'forward', { to: B }],
    ['11-23 10:30', W, 'reply', { note: '预计当天解决' }],
    ['11-23 16:00', B, 'solve', {}],
    ['11-23 16:05', B, 'feedback', { to: W }],
    ['11-23 16:30', W, 'deliver', {}],
    ['11-24 10:00', W, 'close', { satisfaction: 'satisfied' }],
  ])
  expect(wayOf(p.c)).toBe('W-HN-CS-10000 › B-HN-CS ⇣ W-HN-CS-10000 › customer')
  expect([verdictOf(p.c, 'firstReply'), verdictOf(p.c, 'resolve')]).toEqual(['met', 'met'])
  expect(clockOf(p.c, 'firstReply')?.settledAt).toBe(bj('11-23 10:30'))
  const warnings = (['firstReply', 'resolve'] as const)
    .map((kind) => clockOf(p.c, kind))
    .map((c) => c && warnAt(c))
  expect(warnings).toEqual([bj('11-23 11:00'), bj('11-25 09:00')])
  expect(roundOf(p.c).outcome).toBe('resolvedAtBranch')
})

test('a national window passes to the branch of the account, over midnight (A12, C07)', () => {
  const [W, B, P] = ['W-CN-WEB', 'B-ZJ-NB', 'P-ZJ']
  const p = play('11-25 22:40', { window: W, customer: { province: '浙江', city: '宁波' } })
  p.acts([
    ['11-25 22:40', W, 'accept', {}],
    ['11-25 22:55', W, 'classify', general],
    ['11-25 23:00', W, 'forward', { to: B }],
    ['11-26 00:50', W, 'reply', {}],
    ['11-26 09:00', B, 'forward', { to: P }],
    ['11-26 15:00', P, 'solve', {}],
    ['11-26 15:10', P, 'feedback', { to: B }],
    ['11-26 15:30', B, 'feedback', { to: W }],
    ['11-26 15:40', W, 'deliver', {}],
  ])
  expect(wayOf(p.c)).toBe('W-CN-WEB › B-ZJ-NB › P-ZJ ⇣ B-ZJ-NB › W-CN-WEB › customer')
  expect([dueOf(p.c, 'firstReply'), verdictOf(p.c, 'firstReply')]).toEqual(['11-26 01:40:00', 'met'])
  expect(roundOf(p.c).outcome).toBe('resolvedAtProvince')
})

/** Four tiers up from the window and four down again, an hour or more each. */
function fourTiers(W: string, B: string, P: string): readonly Line[] {
  return [
    ['11-27 17:30', W, 'accept', {}],
    ['11-27 17:35', W, 'classify', general],
    ['11-27 17:45', W, 'forward', { to: B }],
    ['11-27 18:10', W, 'reply', {}],
    ['11-27 19:00', B, 'forward', { to: P }],
    ['11-27 20:00', P, 'forward', { to: 'N-CN' }],
    ['11-29 10:00', 'N-CN', 'solve', {}],
    ['11-29 10:10', 'N-CN', 'feedback', { to: P }],
    ['11-29 10:30', P, 'feedback', { to: B }],
    ['11-29 11:00', B, 'feedback', { to: W }],
    ['11-29 11:20', W, 'deliver', {}],
  ]
}

test('Saturday and Sunday count: elapsed time, up four tiers and down again (X1, R32, C08)', () => {
  const W = 'W-CN-HOTLINE'
  const p = play('11-27 17:30', { window: W, customer: { province: '广东', city: '深圳' } })
  p.acts(fourTiers(W, 'B-GD-SZ', 'P-GD'))
  expect(wayOf(p.c)).toBe('W-CN-HOTLINE › B-GD-SZ › P-GD › N-CN ⇣ P-GD › B-GD-SZ › W-CN-HOTLINE › customer')
  expect([dueOf(p.c, 'resolve'), verdictOf(p.c, 'resolve')]).toEqual(['11-30 17:30:00', 'met'])
  expect(roundOf(p.c).outcome).toBe('resolvedAtNational')
})

test('no tier is skipped on the way up, and a refused move leaves holder and clocks alone (R31, R32, C09)', () => {
  const [W, B] = ['W-HN-HY-10000', 'B-HN-HY']
  const p = play('11-26 10:00', { window: W })
  p.acts([
    ['11-26 10:00', W, 'accept', {}],
    ['11-26 10:05', W, 'classify', general],
    ['11-26 10:10', W, 'forward', { to: B }],
  ])
  const before = structuredClone(p.c)
  expect(p.attempt('11-26 10:40', B, 'forward', { to: 'N-CN' })).toEqual({
    code: 'skipLevelNotAllowed',
    about: 'N-CN',
  })
  expect(p.c).toEqual(before)
})

test('a fee dispute without an SP: a reply one second before its two hours is met (R19, R20, C10)', () => {
  const [W, B] = ['W-SH-SH-HALL01', 'B-SH-SH']
  const p = play('11-24 10:00', { window: W, amount: 50 })
  p.acts([
    ['11-24 10:00', W, 'accept', {}],
    ['11-24 10:05', W, 'classify', { kind: 'complaint', category: 'feeNoSp' }],
    ['11-24 10:15', W, 'forward', { to: B }],
    ['11-24 11:59:59', W, 'reply', {}],
    ['11-25 11:00', B, 'solve', { refund: 50 }],
    ['11-25 11:10', B, 'feedback', {}],
    ['11-25 11:30', W, 'deliver', {}],
  ])
  expect([dueOf(p.c, 'firstReply'), verdictOf(p.c, 'firstReply')]).toEqual(['11-24 12:00:00', 'met'])
  expect(roundOf(p.c).outcome).toBe('refunded')
  expect(p.c.refunds).toMatchObject([{ amount: 50, liableParty: 'operator', sp: null, by: B }])
})

test('counted in open hours of the hall, three days of handling end in the next week (A2, C10)', () => {
  const p = play('11-24 10:00', { window: 'W-SH-SH-HALL01' }, { policy: { clockMode: 'business' } })
  p.does('11-24 10:00', 'W-SH-SH-HALL01', 'accept', {})
  p.does('11-24 10:05', 'W-SH-SH-HALL01', 'classify', { kind: 'complaint', category: 'feeNoSp' })
  expect([dueOf(p.c, 'firstReply'), dueOf(p.c, 'resolve')]).toEqual(['11-24 12:00:00', '12-02 12:00:00'])
})

test('an account of another province stays with the accepting line; the centre asks that province (A13, X11, C31)', () => {
  const [W, B, P, N] = ['W-GD-GZ-HALL01', 'B-GD-GZ', 'P-GD', 'N-CN']
  const p = play('11-26 15:00', { window: W, customer: { province: '湖南', city: '长沙' } })
  p.acts([
    ['11-26 15:00', W, 'accept', {}],
    ['11-26 15:10', W, 'classify', { kind: 'complaint', category: 'feeNoSp' }],
    ['11-26 15:20', W, 'forward', { to: B }],
    ['11-26 16:00', B, 'forward', { to: P }],
    ['11-26 16:30', W, 'reply', {}],
    ['11-26 16:40', P, 'forward', { to: N }],
    ['11-26 17:00', N, 'coordinate', { to: 'P-HN' }],
  ])
  expect(p.attempt('11-26 17:30', 'P-HN', 'solve', {})).toEqual({ code: 'notHolder', about: N })
  p.acts([
    ['11-27 16:00', 'P-HN', 'coordinateDone', { to: N, refund: 36 }],
    ['11-27 16:30', N, 'solve', {}],
    ['11-27 17:00', N, 'feedback', { to: P }],
    ['11-27 17:30', P, 'feedback', { to: B }],
    ['11-28 09:30', B, 'feedback', { to: W }],
    ['11-28 10:00', W, 'deliver', {}],
  ])
  expect(wayOf(p.c)).toBe(`${W} › ${B} › ${P} › ${N} ⇣ ${P} › ${B} › ${W} › customer`)
  expect([roundOf(p.c).outcome, refundTotal(p.c), p.c.refunds[0]?.by]).toEqual(['refunded', 36, 'P-HN'])
})
