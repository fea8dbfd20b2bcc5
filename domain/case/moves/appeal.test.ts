import { expect, test } from 'vitest'
import { bj, play, playOn } from '../../testing/play.ts'
import { beijing, dueOf, verdictOf, wayOf } from '../../testing/reading.ts'
import { clockOf, refundTotal, roundOf } from '../reading.ts'
import { openAppeal } from './appeal.ts'

const [W, B, P, SP] = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN', 'SP-L11']
const letter = {
  regulator: '湖南省通信管理局',
  appealedAt: bj('11-21 09:00'),
  externalDueAt: bj('12-05 18:00'),
}

function unanswered() {
  const p = play('11-05 10:00', { window: W, amount: 60 })
  p.acts([
    ['11-05 10:00', W, 'accept', {}],
    ['11-05 10:05', W, 'classify', { kind: 'complaint', category: 'feeSp', sp: SP }],
    ['11-05 10:20', W, 'forward', { to: B }],
    ['11-05 11:00', W, 'reply', {}],
    ['11-05 11:30', B, 'forward', { to: P }],
    ['11-05 14:00', P, 'dispatchToSp', { to: SP }],
    ['11-05 16:30', SP, 'spAnswer', { result: 'investigating' }],
  ])
  return p
}

test('after fifteen days without a result the law is broken, and the customer appeals (X10, C40)', () => {
  const p = unanswered()
  p.does('11-26 10:00', P, 'appealReceived', { ...letter, appeal: '20261126-000007' })
  expect(p.c.links).toEqual([{ type: 'regulatorAppeal', number: '20261126-000007' }])
  p.acts([
    ['11-27 10:00', P, 'solve', { refund: 60 }],
    ['11-27 10:10', P, 'feedback', {}],
    ['11-27 10:20', B, 'feedback', {}],
    ['11-27 11:00', W, 'deliver', {}],
    ['11-28 11:00', W, 'close', { satisfaction: 'dissatisfied' }],
  ])
  expect(verdictOf(p.c, 'resolve')).toBe('breached +1645200 s')
  expect(dueOf(p.c, 'statutoryReply')).toBe('11-20 23:59:59')
  expect(clockOf(p.c, 'statutoryReply')?.verdict).toBe('breached')
  expect([verdictOf(p.c, 'spReply'), roundOf(p.c).outcome, refundTotal(p.c)]).toEqual([
    'met',
    'refundedBySp',
    60,
  ])
  const warned = p.journal.flatMap((e) =>
    e.type === 'clockRang' && e.clock === 'statutoryReply/1' ? [`${e.ring} ${beijing(e.ringAt)}`] : [],
  )
  expect(warned).toEqual(['warning 11-15 23:59:59', 'warning 11-18 23:59:59', 'breach 11-20 23:59:59'])
})

test('the appeal is a case of its own at the desk that has the letter, due when the letter says (X10, C40)', () => {
  const p = unanswered()
  const opened = openAppeal(p.situation('11-26 10:00', P), letter, {
    id: 'appeal-1',
    shardKey: 4300,
    number: '20261126-000007',
  })
  if (!opened.ok) throw new Error(opened.no.code)
  const appeal = playOn(p.world, bj('11-26 10:00'), P, opened.value)
  expect(appeal.c).toMatchObject({
    status: 'accepted',
    answerer: P,
    owedTo: 'regulator',
    sp: SP,
    category: 'feeSp',
    links: [{ type: 'appealOf', number: p.c.number }],
  })
  expect([appeal.c.route, dueOf(appeal.c, 'external')]).toEqual([[P], '12-05 18:00:00'])
  expect(appeal.attempt('12-05 17:00', P, 'deliver', {})?.code).toBe('resultNotBack')
  appeal.acts([
    ['12-05 17:30', P, 'solve', {}],
    ['12-05 18:00', P, 'deliver', { to: 'regulator' }],
  ])
  expect([verdictOf(appeal.c, 'external'), wayOf(appeal.c)]).toEqual(['met', 'P-HN ⇣ regulator'])
})

test('a letter comes to the province or the centre, names its sender and is not of tomorrow', () => {
  const p = unanswered()
  const wish = { ...letter, appeal: '20261126-000007' }
  expect(p.attempt('11-26 10:00', B, 'appealReceived', wish)?.code).toBe('notYourTier')
  expect(p.attempt('11-26 10:00', P, 'appealReceived', { ...wish, regulator: ' ' })?.fields).toEqual([
    'regulator',
  ])
  expect(p.attempt('11-20 10:00', P, 'appealReceived', wish)?.code).toBe('notInFuture')
})

test('an appeal that passes its date is an order to whoever has it (X4)', () => {
  const p = unanswered()
  const opened = openAppeal(p.situation('11-26 10:00', P), letter, {
    id: 'appeal-1',
    shardKey: 4300,
    number: '20261126-000007',
  })
  if (!opened.ok) throw new Error(opened.no.code)
  const appeal = playOn(p.world, bj('11-26 10:00'), P, opened.value)
  appeal.ring('12-06 09:00')
  expect(appeal.journal.at(-1)).toMatchObject({ type: 'supervised', to: P, clock: 'external/1' })
})
