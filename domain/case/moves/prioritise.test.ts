import { expect, test } from 'vitest'
import { play } from '../../testing/play.ts'
import { reachedBy } from '../mentioning.ts'
import { noticesOf } from '../notices.ts'
import { priorityOf } from '../reading.ts'

const [W, B, P, SP] = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN', 'SP-L11']

function taken() {
  const p = play('11-23 09:00', { window: W })
  p.does('11-23 09:00', W, 'accept', {})
  return p
}

test('the category says how urgent a case is until somebody does', () => {
  const p = taken()
  expect(priorityOf(p.c)).toBe('normal')
  p.does('11-23 09:05', W, 'classify', { kind: 'complaint', category: 'network' })
  expect(priorityOf(p.c)).toBe('high')
  p.does('11-23 09:06', W, 'prioritise', { priority: 'low' })
  p.does('11-23 09:07', W, 'reclassify', { category: 'feeNoSp', reason: '其实是费用' })
  expect(priorityOf(p.c)).toBe('low')
})

test('the highest needs a reason, the others do not; the same again is none', () => {
  const p = taken()
  const asks = (priority: 'urgent' | 'high' | 'normal', reason?: string) =>
    p.attempt('11-23 09:10', W, 'prioritise', { priority, ...(reason ? { reason } : {}) })?.code
  expect([asks('urgent'), asks('urgent', '  ')]).toEqual(['validationFailed', 'validationFailed'])
  expect(asks('normal')).toBe('samePriority')
  expect(asks('high')).toBeUndefined()
  expect(asks('urgent', '医院断网')).toBeUndefined()
  expect(priorityOf(p.c)).toBe('urgent')
})

test('no promise and no clock is changed by it', () => {
  const p = taken()
  const { clocks, status, legs } = p.c
  p.does('11-23 09:10', W, 'prioritise', { priority: 'urgent', reason: '医院断网' })
  expect([p.c.clocks, p.c.status, p.c.legs]).toEqual([clocks, status, legs])
})

test('who has the case or answers for it ranks it, and who leads on its way or above it; an SP does not', () => {
  const p = taken()
  const may = (by: string, roles: readonly ('agent' | 'supervisor')[] = ['agent']) =>
    p.attempt(p.c.changedAt, by, 'prioritise', { priority: priorityOf(p.c) }, roles)?.code
  expect([may(W), may(P), may(P, ['supervisor'])]).toEqual(['samePriority', 'notHolder', 'samePriority'])
  p.acts([
    ['11-23 09:41', W, 'classify', { kind: 'complaint', category: 'feeSp', sp: SP }],
    ['11-23 09:42', W, 'forward', { to: B }],
    ['11-23 09:43', B, 'forward', { to: P }],
    ['11-23 09:44', P, 'dispatchToSp', { to: SP }],
  ])
  expect(may(SP, ['supervisor'])).toBe('notHolder')
  expect([may(W), may(B), may(B, ['supervisor'])]).toEqual(['samePriority', 'notHolder', 'samePriority'])
})

test('that a case became urgent is told to whoever handles it, or else to the desk that has it', () => {
  const p = taken()
  p.does('11-23 09:05', W, 'classify', { kind: 'complaint', category: 'general' })
  p.does('11-23 09:06', W, 'forward', { to: B })
  p.does('11-23 09:10', W, 'prioritise', { priority: 'urgent', reason: '媒体来电' })
  const first = p.journal.at(-1)
  expect(first && noticesOf(first, p.c, p.world)).toEqual([{ to: B, what: 'prioritised' }])
  p.does('11-23 09:11', W, 'prioritise', { priority: 'normal' })
  p.does('11-23 09:12', B, 'assign', { handler: 'li', seated: ['li'] })
  p.does('11-23 09:13', W, 'prioritise', { priority: 'urgent', reason: '又来电' })
  const second = p.journal.at(-1)
  expect(second && noticesOf(second, p.c, p.world)).toEqual([])
  expect(second && reachedBy(second, p.c)).toEqual([{ person: 'li', organisation: B, what: 'prioritised' }])
})
