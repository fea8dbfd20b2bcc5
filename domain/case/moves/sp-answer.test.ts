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
  expect(p.attempt('11-23 11:00', P, 'spAnswer', { result: 'denied' })?.fields).toEqual(['said'])
  expect(p.attempt('11-23 11:00', P, 'spReturn', { reason: '不归我们' })?.fields).toEqual(['said'])
  p.does('11-23 11:00', P, 'spAnswer', { result: 'denied', note: '电话答复', said: said('11-23 11:00') })
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

const said = (at: string) => ({ name: '王工', role: '客服主管', reached: '0731-88880000', at: bj(at) })

test('an answer by telephone is judged by when it was said, also when the breach rang before it was entered', () => {
  const p = dispatched()
  p.does('11-23 13:30', P, 'spAnswer', { result: 'admitted', note: '同意退费', said: said('11-23 12:00') })
  expect(p.c.clocks.find((one) => one.kind === 'spReply')).toMatchObject({
    ...{ verdict: 'met', settledAt: bj('11-23 12:00') },
  })
  expect(p.c.spAnswers.at(-1)).toMatchObject({ at: bj('11-23 12:00'), result: 'admitted' })
  expect(p.journal.at(-1)).toMatchObject({ at: bj('11-23 13:30'), said: { way: 'phone', name: '王工' } })
  expect(p.journal.some((one) => one.type === 'clockRang' && one.ring === 'breach')).toBe(true)
})

test('what was said too late is breached by when it was said', () => {
  const p = dispatched()
  p.does('11-23 14:30', P, 'spReturn', { reason: '不归我们', said: said('11-23 13:10') })
  expect(p.c.clocks.find((one) => one.kind === 'spReply')).toMatchObject({ verdict: 'breached' })
})

test('it was said neither before the dispatch nor in the future, and an SP does not date itself', () => {
  const p = dispatched()
  const answer = (by: string, at: string) =>
    p.attempt('11-23 10:30', by, 'spAnswer', { result: 'denied', said: said(at) })?.code
  expect(answer(P, '11-23 08:00')).toBe('saidBeforeDispatch')
  expect(answer(P, '11-23 11:00')).toBe('notInPast')
  expect(answer(SP, '11-23 10:00')).toBe('onlyDeskEntersSaid')
})

test('a call to the SP is on record, answered or not, and its clock runs on', () => {
  const p = dispatched()
  p.does('11-23 10:10', P, 'tellSp', { answered: false, reached: '0731-88880000' })
  expect(p.attempt('11-23 10:20', P, 'tellSp', { answered: true })?.code).toBe('validationFailed')
  p.does('11-23 10:20', P, 'tellSp', { answered: true, name: '王工' })
  expect(p.attempt('11-23 10:25', SP, 'tellSp', { answered: false })?.code).toBe('notYourTier')
  expect(p.c.status).toBe('awaitingSp')
  expect(p.c.clocks.find((one) => one.kind === 'spReply')?.settledAt).toBeNull()
})
