import { expect, test } from 'vitest'
import { networkOf } from '../organisation/network.ts'
import { network } from '../testing/network.fixture.ts'
import { bj, play } from '../testing/play.ts'
import { verdictOf } from '../testing/reading.ts'
import { takenBack } from './taken-back.ts'

const [W, B, P, SP] = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN', 'SP-L11']

function atSp(status: 'active' | 'suspended' | 'retired') {
  const p = play('11-23 09:00', { window: W, sp: SP })
  p.acts([
    ['11-23 09:00', W, 'accept', {}],
    ['11-23 09:05', W, 'classify', { kind: 'complaint', category: 'feeSp' }],
    ['11-23 09:10', W, 'forward', { to: B }],
    ['11-23 09:20', B, 'forward', { to: P }],
    ['11-23 10:00', P, 'dispatchToSp', { to: SP }],
  ])
  const all = network.all.map((one) => (one.id === SP ? { ...one, status } : one))
  const world = { ...p.world, network: networkOf(all) }
  return { p, back: (at: string, sp = SP) => takenBack(p.c, sp, '合同终止', bj(at), world) }
}

test('a case that waits for an SP out of service goes back to the tier that dispatched it, and the clock is judged (X20)', () => {
  for (const status of ['suspended', 'retired'] as const) {
    const { p, back } = atSp(status)
    p.record('11-23 12:00', 'N-CN', back('11-23 12:00'))
    expect(p.c).toMatchObject({ status: 'inProgress', route: [W, B, P] })
    expect(verdictOf(p.c, 'spReply')).toBe('met')
    expect(p.attempt('11-23 12:10', P, 'solve', {})).toBeNull()
  }
})

test('three hours that had passed when it was taken back stay breached', () => {
  const { p, back } = atSp('retired')
  p.ring('11-23 13:30')
  p.record('11-23 13:30', 'N-CN', back('11-23 13:30'))
  expect(verdictOf(p.c, 'spReply')).toMatch(/^breached/)
})

test('nothing is taken from an SP in service, from another SP, or twice', () => {
  expect(atSp('active').back('11-23 12:00')).toEqual([])
  const { p, back } = atSp('retired')
  expect(back('11-23 12:00', 'SP-N01')).toEqual([])
  p.record('11-23 12:00', 'N-CN', back('11-23 12:00'))
  expect(takenBack(p.c, SP, '合同终止', bj('11-23 12:01'), p.world)).toEqual([])
})
