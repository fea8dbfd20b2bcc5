import { expect, test } from 'vitest'
import { bj, type Play, play, type Settings } from '../../testing/play.ts'
import { dueOf, verdictOf } from '../../testing/reading.ts'
import { clockOf } from '../reading.ts'

const [W, B, P] = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN']

function solvedAtProvince(settings: Settings = {}): Play {
  const p = play('11-23 09:00', { window: W }, settings)
  p.acts([
    ['11-23 09:00', W, 'accept', {}],
    ['11-23 09:05', W, 'classify', { kind: 'complaint', category: 'general' }],
    ['11-23 09:10', W, 'forward', { to: B }],
    ['11-23 09:20', B, 'forward', { to: P }],
    ['11-23 12:00', P, 'solve', {}],
  ])
  return p
}

test('the result comes down one tier, the way the case went up; two at once is refused by name (R33)', () => {
  const p = solvedAtProvince()
  expect(p.attempt('11-23 12:05', P, 'feedback', { to: W })).toEqual({
    code: 'feedbackMustBeStepwise',
    about: B,
  })
  expect(p.attempt('11-23 12:05', P, 'feedback', { to: 'B-HN-HY' })?.code).toBe('feedbackMustBeStepwise')
  expect(p.attempt('11-23 12:05', B, 'feedback', { to: W })).toEqual({ code: 'notHolder', about: P })
  p.does('11-23 12:05', P, 'feedback', { to: B })
  expect(p.c.route).toEqual([W, B])
})

test('an upper tier never answers the customer over the heads of those below (R33, X5)', () => {
  const p = solvedAtProvince()
  expect(p.attempt('11-23 12:05', P, 'deliver', {})).toEqual({ code: 'feedbackMustBeStepwise', about: W })
  expect(p.attempt('11-23 12:05', B, 'deliver', {})?.code).toBe('onlyMainWindowAnswers')
  expect(p.attempt('11-23 12:05', W, 'deliver', {})).toEqual({ code: 'resultNotBack', about: P })
  expect(p.attempt('11-23 12:05', P, 'reply', {})).toEqual({ code: 'onlyMainWindowAnswers', about: W })
})

test('there is nothing to hand down before it is solved, and nobody below the window (R33)', () => {
  const p = solvedAtProvince()
  p.does('11-23 12:05', P, 'feedback', {})
  p.does('11-23 12:10', B, 'feedback', {})
  expect(p.attempt('11-23 12:15', W, 'feedback', {})?.code).toBe('nobodyBelow')
  const unsolved = play('11-23 09:00', { window: W })
  unsolved.does('11-23 09:00', W, 'accept', {})
  expect(unsolved.attempt('11-23 09:05', W, 'feedback', {})?.code).toBe('moveNotAllowedNow')
})

test('every desk has half an hour to pass the result on; late is noted, never skipped (A16)', () => {
  const p = solvedAtProvince()
  expect([dueOf(p.c, 'passOn'), clockOf(p.c, 'passOn')]).toMatchObject([
    '11-23 12:30:00',
    { owedBy: P, owedTo: B },
  ])
  p.does('11-23 12:30', P, 'feedback', {})
  expect(clockOf(p.c, 'passOn')).toMatchObject({ owedBy: B, owedTo: W, startedAt: bj('11-23 12:30') })
  p.does('11-23 13:00:01', B, 'feedback', {})
  p.does('11-23 13:10', W, 'deliver', {})
  const passed = p.c.clocks.filter((one) => one.kind === 'passOn')
  expect(passed.map((one) => [one.owedBy, one.owedTo, one.verdict])).toEqual([
    [P, B, 'met'],
    [B, W, 'breached'],
    [W, 'customer', 'met'],
  ])
  expect(p.c.supervisionCount).toBe(1)
})

test('the automatic order above is for the reply nobody gave, not for passing on', () => {
  const p = solvedAtProvince()
  p.ring('11-23 13:00')
  const orders = p.journal.flatMap((e) => (e.type === 'supervised' ? [e.clock] : []))
  expect([orders, verdictOf(p.c, 'passOn')]).toEqual([['firstReply/1'], 'breached'])
})

test('where the policy sets no such time there is none', () => {
  expect(clockOf(solvedAtProvince({ policy: { passOnMinutes: null } }).c, 'passOn')).toBeUndefined()
})
