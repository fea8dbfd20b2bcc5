import { expect, test } from 'vitest'
import { bj, play } from '../../testing/play.ts'
import type { Case } from '../case.ts'
import { roundOf } from '../reading.ts'

const W = 'W-HN-CS-10000'

function second(account: string | null = 'ad0731000135@hn.example') {
  const p = play('11-24 09:00', { window: W, customer: { account } })
  p.does('11-24 09:05', W, 'accept', {})
  return p
}

function first(change: Partial<Case> = {}): Case {
  const { c } = play('11-23 09:00', { window: W, customer: { account: 'ad0731000135@hn.example' } })
  return { ...c, id: 'case-0', number: '20261122-000009', ...change }
}

test('a second case of the same account becomes a reminder of the first; what it promised falls away (X7)', () => {
  const p = second()
  p.does('11-24 09:10', W, 'merge', { target: first() })
  expect(p.c).toMatchObject({
    status: 'cancelled',
    links: [{ type: 'mergedInto', number: '20261122-000009' }],
  })
  expect([roundOf(p.c).outcome, p.c.closedAt]).toEqual(['merged', bj('11-24 09:10')])
  expect(p.c.clocks.every((one) => one.stopped?.why === 'merged')).toBe(true)
})

test('only into an open case of the same account at the same place, and never into itself', () => {
  const tried = (target: Case, p = second()) => p.attempt('11-24 09:10', W, 'merge', { target })?.code
  expect(tried(first({ id: 'case-1' }))).toBe('sameCase')
  expect(tried(first({ shardKey: 4400 }))).toBe('otherShard')
  expect(tried(first(), second('another'))).toBe('otherAccount')
  expect(tried(first(), second(null))).toBe('validationFailed')
  for (const status of ['resolved', 'closed', 'cancelled', 'rejected'] as const) {
    expect(tried(first({ status }))).toBe('targetNotOpen')
  }
})

test('only while nobody has worked on it, by the window that has it', () => {
  const p = second()
  expect(p.attempt('11-24 09:10', 'B-HN-CS', 'merge', { target: first() })?.code).toBe('notHolder')
  p.does('11-24 09:10', W, 'classify', { kind: 'complaint', category: 'general' })
  p.does('11-24 09:15', W, 'forward', { to: 'B-HN-CS' })
  expect(p.attempt('11-24 09:20', 'B-HN-CS', 'merge', { target: first() })?.code).toBe('moveNotAllowedNow')
})
