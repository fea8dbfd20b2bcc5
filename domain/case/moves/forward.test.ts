import { expect, test } from 'vitest'
import { networkOf } from '../../organisation/network.ts'
import { bj, type Play, play } from '../../testing/play.ts'
import { verdictOf, wayOf } from '../../testing/reading.ts'

const [W, B, P, N] = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN', 'N-CN']
const general = { kind: 'complaint', category: 'general' } as const

function at(tier: 1 | 2 | 3 | 4): Play {
  const p = play('11-23 09:00', { window: W })
  p.does('11-23 09:00', W, 'accept', {})
  p.does('11-23 09:05', W, 'classify', general)
  if (tier > 1) p.does('11-23 09:10', W, 'forward', { to: B })
  if (tier > 2) p.does('11-23 09:20', B, 'forward', { to: P })
  if (tier > 3) p.does('11-23 09:30', P, 'forward', { to: N })
  return p
}

test('a case goes up one tier at a time: two at once is refused by name (R31, R32)', () => {
  expect(at(1).attempt('11-23 10:00', W, 'forward', { to: P })).toEqual({
    code: 'skipLevelNotAllowed',
    about: P,
  })
  expect(at(1).attempt('11-23 10:00', W, 'forward', { to: N })?.code).toBe('skipLevelNotAllowed')
  expect(at(2).attempt('11-23 10:00', B, 'forward', { to: N })?.code).toBe('skipLevelNotAllowed')
})

test('to the desk above it, not to a neighbour, not down, not to an SP or a stranger', () => {
  expect(at(1).attempt('11-23 10:00', W, 'forward', { to: 'B-HN-HY' })?.code).toBe('notNextDesk')
  expect(at(2).attempt('11-23 10:00', B, 'forward', { to: 'P-ZJ' })?.code).toBe('notNextDesk')
  expect(at(2).attempt('11-23 10:00', B, 'forward', { to: W })?.code).toBe('notNextDesk')
  expect(at(3).attempt('11-23 10:00', P, 'forward', { to: 'SP-L11' })?.code).toBe('notNextDesk')
  expect(at(4).attempt('11-23 10:00', N, 'forward', { to: P })?.code).toBe('notNextDesk')
  expect(at(1).attempt('11-23 10:00', W, 'forward', { to: 'nobody' })?.code).toBe('unknownOrganisation')
})

test('by whoever holds it', () => {
  expect(at(2).attempt('11-23 10:00', W, 'forward', { to: B })).toEqual({ code: 'notHolder', about: B })
  expect(at(2).attempt('11-23 10:00', B, 'forward', { to: P }, ['auditor'])?.code).toBe('notYourRole')
})

test('a card user without a province goes from the web window to the centre and comes back to it (A14, X19)', () => {
  const p = play('11-23 09:00', { window: 'W-CN-WEB' })
  p.acts([
    ['11-23 09:00', 'W-CN-WEB', 'accept', {}],
    ['11-23 09:05', 'W-CN-WEB', 'classify', general],
    ['11-23 09:10', 'W-CN-WEB', 'forward', { to: N }],
    ['11-23 10:00', N, 'solve', {}],
    ['11-23 10:05', N, 'feedback', { to: 'W-CN-WEB' }],
    ['11-23 10:10', 'W-CN-WEB', 'deliver', {}],
  ])
  expect(wayOf(p.c)).toBe('W-CN-WEB › N-CN ⇣ W-CN-WEB › customer')
  const placed = play('11-23 09:00', { window: 'W-CN-WEB', customer: { province: '湖南', city: '长沙' } })
  placed.does('11-23 09:00', 'W-CN-WEB', 'accept', {})
  placed.does('11-23 09:05', 'W-CN-WEB', 'classify', general)
  expect(placed.attempt('11-23 09:10', 'W-CN-WEB', 'forward', { to: N })?.code).toBe('skipLevelNotAllowed')
})

test('a result that does not suffice goes up again with a reason, and has to be found anew', () => {
  const p = at(2)
  p.does('11-23 10:00', B, 'solve', {})
  p.does('11-23 10:10', B, 'feedback', {})
  expect(p.attempt('11-23 10:20', W, 'forward', { to: B })?.fields).toEqual(['note'])
  p.does('11-23 10:20', W, 'forward', { to: B, note: '用户仍无法登录' })
  expect(p.c).toMatchObject({ status: 'inProgress', route: [W, B] })
  expect(p.c.rounds[0]?.solution).toBeNull()
  expect(verdictOf(p.c, 'passOn')).toBe('met')
  p.does('11-23 11:00', B, 'solve', {})
  p.does('11-23 11:10', B, 'feedback', {})
  p.does('11-23 11:20', W, 'deliver', {})
  expect(wayOf(p.c)).toBe(`${W} › ${B} › ${B} ⇣ ${W} › customer`)
})

test('no transfer starts a clock anew (X1)', () => {
  const p = at(4)
  expect(p.c.clocks.map((one) => one.startedAt)).toEqual(p.c.clocks.map(() => bj('11-23 09:00')))
})

test('a desk out of service is not passed to', () => {
  const { network } = at(1).world
  const closed = network.all.map((one) => (one.id === B ? { ...one, status: 'suspended' as const } : one))
  const p = play('11-23 09:00', { window: W }, { network: networkOf(closed) })
  p.does('11-23 09:00', W, 'accept', {})
  p.does('11-23 09:05', W, 'classify', general)
  expect(p.attempt('11-23 09:10', W, 'forward', { to: B })?.code).toBe('organisationNotInService')
})
