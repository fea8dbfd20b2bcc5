import { expect, test } from 'vitest'
import { bj, play } from '../testing/play.ts'
import { beijing } from '../testing/reading.ts'
import { nextRingAt, ringDue } from './ring.ts'

const W = 'W-HN-CS-10000'

test('what has fallen due rings in the order of time, each with its true instant, however late it is noticed (X4)', () => {
  const p = play('11-23 09:00', { window: W })
  p.ring('11-25 10:00')
  const rang = p.journal.flatMap((e) =>
    e.type === 'clockRang' ? [[e.clock, e.ring, beijing(e.ringAt), beijing(e.at)]] : [],
  )
  expect(rang).toEqual([
    ['firstReply/1', 'warning', '11-23 11:00:00', '11-25 10:00:00'],
    ['firstReply/1', 'breach', '11-23 12:00:00', '11-25 10:00:00'],
    ['firstReply/1', 'escalation', '11-23 13:30:00', '11-25 10:00:00'],
    ['resolve/1', 'warning', '11-25 09:00:00', '11-25 10:00:00'],
  ])
  expect(p.journal.map((e) => e.seq)).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test('the next ring is the nearest of all that run; nothing rings before it', () => {
  const p = play('11-23 09:00', { window: W })
  expect(nextRingAt(p.c)).toBe(bj('11-23 11:00'))
  expect(ringDue(p.c, bj('11-23 10:59:59.999'), p.world)).toEqual({ c: p.c, events: [] })
  p.ring('11-23 11:00')
  expect(nextRingAt(p.c)).toBe(bj('11-23 12:00:00.001'))
})

test('a repair that takes longer than the law allows is an order, too (X4, X10)', () => {
  const p = play('11-23 09:00', { window: W, areaType: 'urban' })
  p.does('11-23 09:00', W, 'accept', {})
  p.does('11-23 09:05', W, 'classify', { kind: 'complaint', category: 'network' })
  p.ring('11-25 09:00:00.001')
  expect(p.journal.at(-1)).toMatchObject({ type: 'supervised', clock: 'statutoryRepair/1' })
})
