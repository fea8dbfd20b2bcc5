import { expect, test } from 'vitest'
import { bj, play, type Settings } from '../../testing/play.ts'
import { verdictOf, wayOf } from '../../testing/reading.ts'
import { clockOf, roundOf } from '../reading.ts'

const [W, B, P, SP] = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN', 'SP-L11']

function atWindow(settings: Settings = {}) {
  const p = play('11-23 09:00', { window: W, sp: SP, areaType: 'urban' }, settings)
  p.does('11-23 09:00', W, 'accept', {})
  return p
}

function dispatched(settings: Settings = {}) {
  const p = atWindow(settings)
  p.acts([
    ['11-23 09:05', W, 'classify', { kind: 'complaint', category: 'feeSp' }],
    ['11-23 09:10', W, 'forward', { to: B }],
    ['11-23 09:20', B, 'forward', { to: P }],
    ['11-23 10:00', P, 'dispatchToSp', { to: SP }],
  ])
  return p
}

test('at the window a complaint is solved when the customer says so, and where the policy lets it (A1)', () => {
  const p = atWindow()
  p.does('11-23 09:05', W, 'classify', { kind: 'complaint', category: 'general' })
  expect(p.attempt('11-23 09:10', W, 'solve', {})?.code).toBe('customerNotConfirmed')
  p.does('11-23 09:10', W, 'solve', { customerConfirmed: true })
  p.does('11-23 09:15', W, 'deliver', {})
  expect(roundOf(p.c).outcome).toBe('resolvedAtWindow')
  const strict = atWindow({ policy: { windowMayResolveComplaint: false } })
  strict.does('11-23 09:05', W, 'classify', { kind: 'complaint', category: 'general' })
  expect(strict.attempt('11-23 09:10', W, 'solve', { customerConfirmed: true })?.code).toBe(
    'windowMayNotResolve',
  )
  expect(strict.attempt('11-23 09:10', W, 'deliver', { customerConfirmed: true })?.code).toBe(
    'windowMayNotResolve',
  )
})

test('a repair is done when it is solved, the handling when the customer knows (A4, X10)', () => {
  const p = atWindow()
  p.acts([
    ['11-23 09:05', W, 'classify', { kind: 'complaint', category: 'network' }],
    ['11-23 09:10', W, 'forward', { to: B }],
    ['11-23 20:59', B, 'solve', { note: '换板' }],
    ['11-23 21:00', B, 'feedback', {}],
    ['11-23 21:06', W, 'deliver', {}],
  ])
  expect(clockOf(p.c, 'statutoryRepair')).toMatchObject({ verdict: 'met', settledAt: bj('11-23 20:59') })
  expect(verdictOf(p.c, 'resolve')).toBe('breached +360 s')
  expect(roundOf(p.c).outcome).toBe('faultRepaired')
})

test('an SP answers, it does not solve; nobody solves what another holds (3.2)', () => {
  const p = dispatched()
  expect(p.attempt('11-23 10:10', SP, 'solve', {})?.code).toBe('notYourTier')
  expect(p.attempt('11-23 10:10', B, 'solve', {})?.code).toBe('notHolder')
  expect(p.attempt('11-23 10:10', P, 'solve', {})).toEqual({ code: 'spNotOverdue', about: SP })
})

test('a late SP is waited for, unless the policy lets the dispatching tier refund first (X17)', () => {
  const patient = dispatched()
  expect(patient.attempt('11-23 14:00', P, 'solve', { refund: 30 })?.code).toBe('spNotOverdue')
  const p = dispatched({ policy: { refundFirst: true } })
  expect(p.attempt('11-23 13:00', P, 'solve', { refund: 30 })?.code).toBe('spNotOverdue')
  expect(p.attempt('11-23 13:00:00.001', B, 'solve', {})?.code).toBe('notHolder')
  p.does('11-23 13:00:00.001', P, 'solve', { refund: 30 })
  expect(p.c).toMatchObject({ status: 'returning', route: [W, B, P] })
  expect(clockOf(p.c, 'spReply')).toMatchObject({ verdict: 'breached', stopped: { why: 'decidedWithoutSp' } })
  expect(clockOf(p.c, 'passOn')).toMatchObject({ owedBy: P, owedTo: B, key: `passOn/${p.c.legs.length}` })
  p.acts([
    ['11-23 13:10', P, 'feedback', {}],
    ['11-23 13:20', B, 'feedback', {}],
    ['11-23 13:30', W, 'deliver', {}],
  ])
  expect(wayOf(p.c)).toBe(`${W} › ${B} › ${P} › ${SP} ⇣ ${B} › ${W} › customer`)
  expect(p.c.legs.map((leg) => leg.organisation)).toEqual([W, B, P, SP, P, B, W])
  expect([roundOf(p.c).outcome, p.c.refunds[0]?.sp]).toEqual(['refundedBySp', SP])
})

test('a refund names who bears it: the SP of a fee it charged, else the operator, or what was found (X18)', () => {
  const bearer = (category: string, liableParty?: 'shared' | 'operator') => {
    const p = atWindow()
    p.does('11-23 09:05', W, 'classify', { kind: 'complaint', category })
    p.does('11-23 09:10', W, 'forward', { to: B })
    p.does('11-23 09:20', B, 'solve', { refund: 30, ...(liableParty ? { liableParty } : {}) })
    return p.c.refunds.map((one) => [one.amount, one.liableParty, one.sp, one.by, one.at])
  }
  const at = bj('11-23 09:20')
  expect(bearer('feeSp')).toEqual([[30, 'sp', SP, B, at]])
  expect(bearer('feeNoSp')).toEqual([[30, 'operator', null, B, at]])
  expect(bearer('feeSp', 'shared')).toEqual([[30, 'shared', SP, B, at]])
  expect(bearer('feeSp', 'operator')).toEqual([[30, 'operator', null, B, at]])
})
