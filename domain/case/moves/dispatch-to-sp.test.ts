import { expect, test } from 'vitest'
import { bj, type Play, play, type Settings } from '../../testing/play.ts'
import { dueOf, verdictOf } from '../../testing/reading.ts'
import { clockOf } from '../reading.ts'

const [W, B, P, N] = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN', 'N-CN']

function at(tier: 1 | 2 | 3 | 4, category = 'feeSp', settings: Settings = {}): Play {
  const p = play('11-23 09:00', { window: W, sp: 'SP-L11' }, settings)
  p.does('11-23 09:00', W, 'accept', {})
  p.does('11-23 09:05', W, 'classify', { kind: 'complaint', category })
  if (tier > 1) p.does('11-23 09:10', W, 'forward', { to: B })
  if (tier > 2) p.does('11-23 09:20', B, 'forward', { to: P })
  if (tier > 3) p.does('11-23 09:30', P, 'forward', { to: N })
  return p
}

test('window and branch never dispatch to an SP (A10)', () => {
  expect(at(1).attempt('11-23 10:00', W, 'dispatchToSp', { to: 'SP-L11' })?.code).toBe('tierMayNotDispatch')
  expect(at(2).attempt('11-23 10:00', B, 'dispatchToSp', { to: 'SP-L11' })?.code).toBe('tierMayNotDispatch')
})

test('the province dispatches to its own local SPs, the centre to national ones (R35, R36)', () => {
  expect(at(3).attempt('11-23 10:00', P, 'dispatchToSp', { to: 'SP-L11' })).toBeNull()
  expect(at(3).attempt('11-23 10:00', P, 'dispatchToSp', { to: 'SP-L21' })?.code).toBe('spOutOfScope')
  expect(at(3).attempt('11-23 10:00', P, 'dispatchToSp', { to: 'SP-N01' })?.code).toBe('spOutOfScope')
  expect(at(4).attempt('11-23 10:00', N, 'dispatchToSp', { to: 'SP-N01' })).toBeNull()
  expect(at(4).attempt('11-23 10:00', N, 'dispatchToSp', { to: 'SP-L11' })?.code).toBe('spOutOfScope')
  expect(at(3).attempt('11-23 10:00', P, 'dispatchToSp', { to: 'D-HN-NOC' })?.code).toBe('notAnSp')
  expect(at(3).attempt('11-23 10:00', B, 'dispatchToSp', { to: 'SP-L11' })?.code).toBe('notHolder')
})

test('an SP suspended or departed gets nothing more (X20)', () => {
  expect(at(3).attempt('11-23 10:00', P, 'dispatchToSp', { to: 'SP-L19' })?.code).toBe(
    'organisationNotInService',
  )
  expect(at(4).attempt('11-23 10:00', N, 'dispatchToSp', { to: 'SP-N09' })?.code).toBe(
    'organisationNotInService',
  )
})

test("the SP's clock runs from the dispatch; the customer's clocks do not notice (A5)", () => {
  const p = at(3)
  p.does('11-23 10:00', P, 'dispatchToSp', { to: 'SP-L11', contactUsed: 'backup' })
  expect(p.c).toMatchObject({ status: 'awaitingSp', route: [W, B, P, 'SP-L11'] })
  expect(clockOf(p.c, 'spReply')).toMatchObject({ owedBy: 'SP-L11', owedTo: P, startedAt: bj('11-23 10:00') })
  expect([dueOf(p.c, 'spReply'), dueOf(p.c, 'resolve')]).toEqual(['11-23 13:00:00', '11-26 09:00:00'])
  expect(p.journal.at(-1)).toMatchObject({ contactUsed: 'backup' })
})

test('outside fees, too, an SP has three hours, or what the policy says (A18)', () => {
  const p = at(3, 'general')
  p.does('11-23 10:00', P, 'dispatchToSp', { to: 'SP-L11' })
  expect(dueOf(p.c, 'spReply')).toBe('11-23 13:00:00')
  const other = at(3, 'general', { policy: { spReplyMinutes: 60 } })
  other.does('11-23 10:00', P, 'dispatchToSp', { to: 'SP-L11' })
  expect(dueOf(other.c, 'spReply')).toBe('11-23 11:00:00')
})

test('while the SP has it, nobody else moves the case, but the window still answers the customer (A23)', () => {
  const p = at(3)
  p.does('11-23 10:00', P, 'dispatchToSp', { to: 'SP-L11' })
  for (const by of [P, 'SP-L11']) {
    expect(p.attempt('11-23 10:10', by, 'forward', { to: N })?.code).toBe('moveNotAllowedNow')
  }
  expect(p.attempt('11-23 10:10', 'SP-L11', 'solve', {})?.code).toBe('notYourTier')
  p.does('11-23 10:30', W, 'reply', { note: '已转SP核实' })
  expect(verdictOf(p.c, 'firstReply')).toBe('met')
})
