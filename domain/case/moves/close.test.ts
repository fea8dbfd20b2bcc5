import { expect, test } from 'vitest'
import { parentAtBranch } from '../../testing/openings.fixture.ts'
import { bj, play, type Settings } from '../../testing/play.ts'
import { dueOf, verdictOf, wayOf } from '../../testing/reading.ts'
import { clockOf } from '../reading.ts'

const [W, B, P] = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN']

function delivered(settings: Settings = {}) {
  const p = play('11-23 09:00', { window: W }, settings)
  p.acts([
    ['11-23 09:00', W, 'accept', {}],
    ['11-23 09:05', W, 'classify', { kind: 'complaint', category: 'general' }],
    ['11-23 09:10', W, 'forward', { to: B }],
    ['11-23 10:00', W, 'reply', {}],
    ['11-24 14:30', B, 'solve', {}],
    ['11-24 14:40', B, 'feedback', {}],
    ['11-24 15:00', W, 'deliver', {}],
  ])
  return p
}

test('the window that answered closes, with what the customer thought of it (A27)', () => {
  const p = delivered()
  expect(p.attempt('11-25 09:00', B, 'close', {})?.code).toBe('onlyMainWindowAnswers')
  p.does('11-25 09:00', W, 'close', { satisfaction: 'accepted' })
  expect(p.c).toMatchObject({
    status: 'closed',
    closedAt: bj('11-25 09:00'),
    rounds: [{ satisfaction: 'accepted' }],
  })
  expect(p.journal.at(-1)).toMatchObject({ type: 'closed', byItself: false })
  expect(p.c.legs.at(-1)?.endedAt).toBe(bj('11-25 09:00'))
  expect(p.attempt('11-25 09:01', W, 'close', {})?.code).toBe('moveNotAllowedNow')
})

test('what nobody closes closes by itself after three days, satisfaction unknown (A27)', () => {
  const p = delivered()
  p.ring('11-27 14:59:59.999')
  expect(p.c.status).toBe('resolved')
  p.ring('11-27 15:00')
  expect(p.c).toMatchObject({ status: 'closed', rounds: [{ satisfaction: 'unknown' }] })
  expect(p.journal.at(-1)).toMatchObject({ type: 'closed', byItself: true, by: { person: 'system' } })
  expect(clockOf(p.c, 'autoClose')).toMatchObject({ verdict: null, settledAt: bj('11-27 15:00') })
  const never = delivered({ policy: { autoCloseDays: null } })
  never.ring('12-30 15:00')
  expect(never.c.status).toBe('resolved')
})

test('a parent with open children is not closed (X12)', () => {
  const p = delivered()
  expect(p.attempt('11-25 09:00', W, 'close', { openChildren: ['2', '3'] })).toEqual({
    code: 'childrenOpen',
    about: '2 3',
  })
})

test('a customer who is not content gets a new round with new clocks, and the first round stays as it was (X6, C36)', () => {
  const p = delivered()
  p.does('11-25 10:00', W, 'reopen', { satisfaction: 'dissatisfied', reason: '问题依旧' })
  expect(p.c).toMatchObject({ status: 'inProgress', route: [W], closedAt: null })
  p.acts([
    ['11-25 10:05', W, 'forward', { to: B }],
    ['11-25 11:30', W, 'reply', {}],
    ['11-26 09:00', B, 'forward', { to: P }],
    ['11-26 16:00', P, 'solve', {}],
    ['11-26 16:10', P, 'feedback', {}],
    ['11-26 16:20', B, 'feedback', {}],
    ['11-26 16:40', W, 'deliver', {}],
    ['11-27 16:40', W, 'close', { satisfaction: 'satisfied' }],
  ])
  expect([dueOf(p.c, 'firstReply', 1), dueOf(p.c, 'resolve', 1)]).toEqual([
    '11-23 12:00:00',
    '11-26 09:00:00',
  ])
  expect([dueOf(p.c, 'firstReply', 2), dueOf(p.c, 'resolve', 2)]).toEqual([
    '11-25 13:00:00',
    '11-28 10:00:00',
  ])
  expect([verdictOf(p.c, 'firstReply', 2), verdictOf(p.c, 'resolve', 2)]).toEqual(['met', 'met'])
  expect(p.c.rounds.map((one) => [one.outcome, one.satisfaction])).toEqual([
    ['resolvedAtBranch', 'dissatisfied'],
    ['resolvedAtProvince', 'satisfied'],
  ])
  expect(p.c.rounds.map((one) => wayOf(p.c, one))).toEqual([
    `${W} › ${B} ⇣ ${W} › customer`,
    `${W} › ${B} › ${P} ⇣ ${B} › ${W} › customer`,
  ])
  expect(clockOf(p.c, 'autoClose', 1)?.stopped?.why).toBe('reopened')
  expect(clockOf(p.c, 'statutoryReply', 2)).toBeUndefined()
})

test('a closed case may be reopened for thirty days, and nobody held it in between (X6)', () => {
  const p = delivered()
  p.does('11-25 09:00', W, 'close', {})
  expect(p.attempt('11-26 09:00', B, 'reopen', { reason: '?' })?.code).toBe('onlyMainWindowAnswers')
  expect(p.attempt('11-26 09:00', W, 'reopen', { reason: ' ' })?.fields).toEqual(['reason'])
  expect(p.attempt('12-24 15:00:00.001', W, 'reopen', { reason: '依旧' })?.code).toBe('reopenTooLate')
  p.does('12-24 15:00', W, 'reopen', { reason: '依旧' })
  const [before, after] = p.c.legs.slice(-2)
  expect([before?.endedAt, after?.startedAt]).toEqual([bj('11-25 09:00'), bj('12-24 15:00')])
  expect(p.c.legs.at(-1)).toMatchObject({ organisation: W, round: 2, cause: 'reopen', endedAt: null })
})

test('a reopened parent still has no clocks of its own (X12)', () => {
  const p = parentAtBranch(bj('11-30 19:15'), { policy: { passOnMinutes: null, autoCloseDays: null } })
  p.acts([
    ['11-30 20:00', B, 'solve', {}],
    ['11-30 20:10', B, 'feedback', {}],
    ['11-30 20:20', W, 'deliver', {}],
    ['11-30 21:00', W, 'reopen', { reason: '又断了' }],
  ])
  expect(p.c.clocks).toEqual([])
})
