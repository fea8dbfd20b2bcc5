import { expect, test } from 'vitest'
import { joinParent } from '../case/moves/mass-fault.ts'
import { bj, play } from '../testing/play.ts'
import { isAccepted, standingAt } from './as-of.ts'
import { factsOf } from './facts-of-case.ts'
import { rows, novemberWindow as window } from './november.fixture.ts'
import { played } from './november-played.fixture.ts'

const later = bj('12-31 00:00')

test('what an SP was asked, and answered, is told with its times', () => {
  const row = rows[1]
  if (!row) throw new Error('the second case goes to an SP')
  const { dispatches, refunds } = factsOf(played(row, 1).c)
  expect(dispatches).toMatchObject([
    { sp: 'SP-L11', startedAt: bj('11-03 14:00'), settledAt: bj('11-03 16:00'), result: 'admitted' },
  ])
  expect(refunds).toEqual([{ amount: 30, liableParty: 'sp', sp: 'SP-L11', at: bj('11-05 10:00') }])
})

test('a rejected case was dropped when it was rejected', () => {
  const p = play('11-02 09:00', { window })
  p.does('11-02 09:10', window, 'reject', { reason: 'not ours' })
  const facts = factsOf(p.c)
  expect(facts.droppedAt).toBe(bj('11-02 09:10'))
  expect([isAccepted(facts, bj('11-02 09:05')), isAccepted(facts, later)]).toEqual([true, false])
})

test('a merged case was dropped; a withdrawn one stays accepted', () => {
  const target = play('11-02 09:00', { window }).c
  const again = play('11-02 10:00', { window })
  again.does('11-02 10:05', window, 'merge', { target: { ...target, id: 'case-0', number: 'another' } })
  expect(isAccepted(factsOf(again.c), later)).toBe(false)
  const withdrawn = play('11-02 09:00', { window })
  withdrawn.does('11-02 10:00', window, 'withdraw', {})
  const facts = factsOf(withdrawn.c)
  expect(isAccepted(facts, later)).toBe(true)
  expect(facts.firstReply && standingAt(facts.firstReply, later)).toBe('undecided')
})

test('a reopened case keeps the promises of its first round, and is rated when it was reopened', () => {
  const p = play('11-02 09:00', { window })
  p.does('11-02 09:00', window, 'accept', {})
  p.does('11-02 09:05', window, 'classify', { kind: 'complaint', category: 'general' })
  p.does('11-02 10:00', window, 'deliver', { customerConfirmed: true })
  p.does('11-04 10:00', window, 'reopen', { reason: 'again' })
  p.ring('11-20 10:00')
  const facts = factsOf(p.c)
  expect(facts.firstReply && standingAt(facts.firstReply, later)).toBe('kept')
  expect(facts.rounds.map((one) => one.deliveredAt)).toEqual([bj('11-02 10:00'), null])
  expect(facts.ratings).toEqual([{ satisfaction: 'dissatisfied', at: bj('11-04 10:00') }])
})

test('a child of a mass fault is a contact that was forwarded with its parent', () => {
  const fault = { kind: 'complaint', category: 'network' } as const
  const p = play('11-02 09:00', { window })
  p.does('11-02 09:00', window, 'accept', {})
  p.does('11-02 09:05', window, 'classify', fault)
  const parent = {
    ...p.c,
    id: 'parent',
    number: 'parent',
    route: [window, 'B-HN-CS'],
    children: [p.c.number],
  }
  const joined = joinParent(p.situation('11-02 09:20', 'B-HN-CS'), parent)
  if (joined.ok) p.record('11-02 09:20', 'B-HN-CS', joined.value)
  expect(factsOf(parent).nature).toBe('massFault')
  expect(factsOf(p.c)).toMatchObject({
    nature: 'contact',
    legs: [{ tier: 1 }, { cause: 'forward', tier: 2 }],
  })
})
