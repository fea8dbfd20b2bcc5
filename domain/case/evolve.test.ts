import { expect, test } from 'vitest'
import { play } from '../testing/play.ts'
import { evolve, fold } from './evolve.ts'
import { participantsOf } from './reading.ts'

const [W, B, P] = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN']

test('a case is what its journal says, and a journal begins with an opening', () => {
  const p = play('11-23 09:00', { window: W })
  p.does('11-23 09:05', W, 'accept', {})
  expect(fold(p.journal)).toEqual(p.c)
  expect(() => fold([])).toThrow()
  const accepted = p.journal[1]
  if (!accepted) throw new Error('no event')
  expect(() => evolve(null, accepted)).toThrow('begins with accepted')
})

test('whoever held it or was asked takes part', () => {
  const p = play('11-23 09:00', { window: W })
  p.acts([
    ['11-23 09:00', W, 'accept', {}],
    ['11-23 09:05', W, 'classify', { kind: 'complaint', category: 'network' }],
    ['11-23 09:10', W, 'forward', { to: B }],
    ['11-23 09:20', B, 'coordinate', { to: 'D-HN-NOC' }],
    ['11-23 09:30', B, 'forward', { to: P }],
    ['11-23 09:40', P, 'return', { reason: '本地可修' }],
  ])
  expect(participantsOf(p.c)).toEqual([W, B, P, 'D-HN-NOC'])
})
