import { expect, test } from 'vitest'
import { bj, play } from '../../testing/play.ts'

const [W, B, P, N] = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN', 'N-CN']

function at(tier: 2 | 3 | 4) {
  const p = play('11-23 09:00', { window: W })
  p.does('11-23 09:00', W, 'accept', {})
  p.does('11-23 09:05', W, 'classify', { kind: 'complaint', category: 'network' })
  p.does('11-23 09:10', W, 'forward', { to: B })
  if (tier > 2) p.does('11-23 09:20', B, 'forward', { to: P })
  if (tier > 3) p.does('11-23 09:30', P, 'forward', { to: N })
  return p
}

test('the holder asks a department for its part and stays the holder (R13, R35, A24)', () => {
  const p = at(3)
  p.does('11-23 10:00', P, 'coordinate', { to: 'D-HN-NOC', note: '查链路' })
  expect(p.c).toMatchObject({ status: 'inProgress', route: [W, B, P] })
  expect(p.c.sideTasks).toMatchObject([
    { no: 1, asker: P, to: 'D-HN-NOC', askedAt: bj('11-23 10:00'), doneAt: null },
  ])
  expect(p.attempt('11-23 10:05', P, 'coordinate', { to: 'D-HN-NOC' })?.code).toBe('sideTaskAlreadyOpen')
  expect(p.attempt('11-23 10:05', 'D-HN-BILLING', 'coordinateDone', {})?.code).toBe('noSideTaskForYou')
  expect(p.attempt('11-23 10:05', 'D-HN-NOC', 'coordinateDone', { to: N })?.code).toBe('noSideTaskForYou')
  p.does('11-23 11:00', 'D-HN-NOC', 'coordinateDone', { to: P, note: '已修复' })
  expect(p.c.sideTasks).toMatchObject([{ doneAt: bj('11-23 11:00'), answer: '已修复' }])
  expect(p.attempt('11-23 11:05', 'D-HN-NOC', 'coordinateDone', {})?.code).toBe('noSideTaskForYou')
  expect(p.attempt('11-23 11:10', P, 'coordinate', { to: 'D-HN-NOC' })).toBeNull()
})

test('nobody asks beside the table (R35, R36, S08)', () => {
  const tried = (tier: 2 | 3 | 4, by: string, to: string) =>
    at(tier).attempt('11-23 10:00', by, 'coordinate', { to })?.code
  expect(tried(2, B, 'D-ZJ-NOC')).toBe('sideTaskNotAllowed')
  expect(tried(2, B, P)).toBe('sideTaskNotAllowed')
  expect(tried(3, P, 'SP-L11')).toBe('sideTaskNotAllowed')
  expect(tried(3, P, 'P-ZJ')).toBe('sideTaskNotAllowed')
  expect(tried(4, N, 'SP-N01')).toBe('sideTaskNotAllowed')
  expect(tried(4, N, N)).toBe('sideTaskNotAllowed')
  expect(tried(3, P, 'nobody')).toBe('unknownOrganisation')
  expect(tried(3, B, 'D-HN-NOC')).toBe('notHolder')
})

test('the centre asks any province, which never becomes the holder by it (R36, A13)', () => {
  const p = at(4)
  p.does('11-23 10:00', N, 'coordinate', { to: 'P-ZJ' })
  expect(p.attempt('11-23 10:10', 'P-ZJ', 'return', { reason: '?' })?.code).toBe('notHolder')
  p.does('11-23 11:00', 'P-ZJ', 'coordinateDone', { refund: 8 })
  expect(p.c.refunds).toMatchObject([{ amount: 8, by: 'P-ZJ', liableParty: 'operator' }])
  expect(p.c.route.at(-1)).toBe(N)
})
