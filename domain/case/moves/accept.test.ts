import { expect, test } from 'vitest'
import { bj, play } from '../../testing/play.ts'

const W = 'W-HN-CS-10000'

test('the desk that has the case accepts it, once; what it promised has been running since receipt (X1)', () => {
  const p = play('11-23 09:00', { window: W })
  const clocks = p.c.clocks
  expect(p.attempt('11-23 09:05', 'B-HN-CS', 'accept', {})).toEqual({ code: 'notHolder', about: W })
  expect(p.attempt('11-23 09:05', W, 'accept', {}, ['auditor'])).toEqual({ code: 'notYourRole' })
  p.does('11-23 09:05', W, 'accept', {})
  expect(p.c.clocks).toEqual(clocks)
  expect(p.attempt('11-23 09:06', W, 'accept', {})).toEqual({ code: 'moveNotAllowedNow', about: 'accepted' })
})

test('or refuses it, with a reason; nobody holds it any more and nothing is promised', () => {
  const p = play('11-23 09:00', { window: W })
  expect(p.attempt('11-23 09:05', W, 'reject', { reason: ' ' })?.fields).toEqual(['reason'])
  p.does('11-23 09:05', W, 'reject', { reason: '非我司业务' })
  expect(p.c).toMatchObject({ status: 'rejected', closedAt: bj('11-23 09:05') })
  expect(p.c.clocks.every((one) => one.stopped?.why === 'rejected' && one.verdict === null)).toBe(true)
  expect(p.c.legs.at(-1)?.endedAt).toBe(bj('11-23 09:05'))
  p.ring('12-30 09:00')
  expect(p.c.supervisionCount).toBe(0)
})
