import { expect, test } from 'vitest'
import { lifecycle } from '../case/lifecycle.ts'
import { holderOf } from '../case/reading.ts'
import { play } from '../testing/play.ts'
import { saidBack, takesBack, together } from './together.ts'

const [W, B] = ['W-GD-SZ-10000', 'B-GD-SZ']

test('after a move and the one that takes it back the case stands where it stood and is held by whom it was held', () => {
  const p = play('11-24 09:00', { window: W })
  p.acts([
    ['11-24 09:00', W, 'accept', {}],
    ['11-24 09:05', W, 'classify', { kind: 'complaint', category: 'general' }],
    ['11-24 09:10', W, 'forward', { to: B }],
  ])
  const before = p.c
  p.acts([
    ['11-24 10:00', B, 'hold', { reason: 'awaitCustomerInfo', until: null }],
    ['11-24 10:00', B, 'resume', {}],
  ])
  expect([p.c.status, holderOf(p.c), p.c.route]).toEqual([before.status, holderOf(before), before.route])
  expect(p.c.version).toBe(before.version + 2)
})

test('what has gone on to somebody else is not taken back, nor is what has been said', () => {
  expect(Object.keys(takesBack)).toEqual(['hold', 'assign', 'prioritise'])
})

test('who handled a case and how urgent it was is said again when it is taken back', () => {
  const was = { handler: 'li', priority: 'high' } as const
  expect(saidBack('assign', was, '撤销')).toEqual({ handler: 'li' })
  expect(saidBack('prioritise', was, '撤销')).toEqual({ priority: 'high', reason: '撤销' })
  expect(saidBack('hold', was, '撤销')).toEqual({})
})

test('what is found out about one matter, or said to one customer, is not done together', () => {
  const alone = [
    'classify',
    'solve',
    'reply',
    'deliver',
    'spAnswer',
    'merge',
    'withdraw',
    'reject',
    'supplement',
  ]
  for (const move of alone) {
    expect(lifecycle).toHaveProperty(move)
    expect(together).not.toContain(move)
  }
})
