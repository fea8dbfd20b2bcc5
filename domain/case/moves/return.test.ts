import { expect, test } from 'vitest'
import { bj, play } from '../../testing/play.ts'
import { dueOf, wayOf } from '../../testing/reading.ts'

const [W, B, P] = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN']

function atProvince() {
  const p = play('11-23 09:00', { window: W })
  p.acts([
    ['11-23 09:00', W, 'accept', {}],
    ['11-23 09:05', W, 'classify', { kind: 'complaint', category: 'general' }],
    ['11-23 09:10', W, 'forward', { to: B }],
    ['11-23 09:20', B, 'forward', { to: P }],
  ])
  return p
}

test('a badly prepared case goes back one tier with a reason, and its clocks run on (A25, X25)', () => {
  const p = atProvince()
  const clocks = p.c.clocks
  expect(p.attempt('11-23 10:00', P, 'return', { reason: '  ' })?.fields).toEqual(['reason'])
  expect(p.attempt('11-23 10:00', P, 'return', { to: W, reason: '缺材料' })).toEqual({
    code: 'returnMustBeStepwise',
    about: B,
  })
  p.does('11-23 10:00', P, 'return', { to: B, reason: '缺材料' })
  expect(p.c).toMatchObject({ status: 'inProgress', route: [W, B], returnCount: 1, clocks })
  expect(dueOf(p.c, 'resolve')).toBe('11-26 09:00:00')
  expect(p.c.rounds[0]?.path.at(-1)).toEqual({ way: 'back', to: B })
})

test('it may go back as far as the window, step by step, and up again', () => {
  const p = atProvince()
  p.acts([
    ['11-23 10:00', P, 'return', { reason: '缺材料' }],
    ['11-23 10:10', B, 'return', { reason: '缺材料' }],
  ])
  expect(p.attempt('11-23 10:20', W, 'return', { reason: '?' })?.code).toBe('nobodyBelow')
  p.acts([
    ['11-23 10:30', W, 'forward', { to: B }],
    ['11-23 10:40', B, 'solve', {}],
    ['11-23 10:50', B, 'feedback', {}],
    ['11-23 11:00', W, 'deliver', {}],
  ])
  expect(p.c.legs.map((leg) => leg.organisation)).toEqual([W, B, P, B, W, B, W])
  expect(p.c.legs.at(3)).toMatchObject({ cause: 'return', startedAt: bj('11-23 10:00') })
  expect(wayOf(p.c)).toBe(`${W} › ${B} › ${P} › ${B} ⇣ ${W} › customer`)
})

test('only the holder sends back, only before it is solved; the desk that answers an SP has nobody below it', () => {
  const p = atProvince()
  expect(p.attempt('11-23 10:00', B, 'return', { reason: '?' })?.code).toBe('notHolder')
  p.does('11-23 10:00', P, 'solve', {})
  expect(p.attempt('11-23 10:10', P, 'return', { reason: '?' })?.code).toBe('moveNotAllowedNow')
  const ofSp = play('11-23 09:00', { window: 'SP-L11', onBehalfOf: 'self' })
  ofSp.acts([
    ['11-23 09:00', P, 'accept', {}],
    ['11-23 09:05', P, 'classify', { kind: 'complaint', category: 'spOriginated' }],
    ['11-23 09:10', P, 'forward', { to: 'N-CN' }],
    ['11-23 09:20', 'N-CN', 'return', { reason: '本地事项' }],
  ])
  expect(ofSp.attempt('11-23 09:30', P, 'return', { reason: '?' })?.code).toBe('nobodyBelow')
})
