import { expect, test } from 'vitest'
import { bj, worldOf } from '../testing/play.ts'
import { extendTo, pause, resume, ringOnce, stop } from './judge.ts'
import { reclassified, retime } from './retime.ts'
import type { Commitment } from './start.ts'
import { startClock } from './start.ts'

const world = worldOf()
const elapsed = { calendars: world.calendars, calendar: null }

function handling(hours: number): Commitment {
  return {
    kind: 'resolve',
    number: 1,
    round: 1,
    owedBy: 'W-HN-CS-10000',
    owedTo: 'customer',
    category: 'general',
    calendar: null,
    from: bj('11-23 09:00'),
    limit: { minutes: hours * 60 },
  }
}

const three = startClock(handling(72), world)
const half = startClock(handling(12), world)

test('another category counts from the same receipt (X8)', () => {
  const shorter = retime(three, handling(12), world, bj('11-23 10:00'))
  expect(shorter).toMatchObject({ startedAt: three.startedAt, dueAt: bj('11-23 21:00'), rung: 0 })
})

test('a warning that has been given is not given again', () => {
  const warned = ringOnce(half)?.clock ?? half
  const now = bj('11-25 12:00')
  expect(retime(warned, handling(72), world, now)).toMatchObject({ rung: 1, warnedAt: bj('11-23 17:00') })
})

test('but the warning of a longer limit that is still to come is', () => {
  const warned = ringOnce(half)?.clock ?? half
  const longer = retime(warned, handling(72), world, bj('11-23 18:00'))
  expect(longer).toMatchObject({ rung: 0, warnedAt: bj('11-23 17:00') })
  expect(longer.rings[0]).toMatchObject({ ring: 'warning', at: bj('11-25 09:00') })
})

test('a shorter limit that has passed already still gets its warning and its breach', () => {
  const late = retime(three, handling(12), world, bj('11-24 09:00'))
  expect(late).toMatchObject({ rung: 0, verdict: null })
  expect(late.rings.map((one) => one.at <= bj('11-24 09:00'))).toEqual([true, true, true])
})

test('a verdict stays, and with it everything else', () => {
  const judged = { ...three, verdict: 'breached' as const, rung: 2 }
  expect(retime(judged, handling(12), world, bj('11-27 09:00'))).toBe(judged)
})

test('pauses are replayed: only what lay ahead of them moves', () => {
  const paused = resume(pause(three, bj('11-23 19:00')), bj('11-24 19:00'), elapsed)
  const shorter = retime(paused, handling(12), world, bj('11-24 20:00'))
  expect(shorter.rings.map((one) => one.at)).toEqual([
    bj('11-23 17:00'),
    bj('11-24 21:00:00.001'),
    bj('11-25 03:00'),
  ])
  expect(shorter.dueAt).toBe(bj('11-24 21:00'))
})

test('pauses after a limit that was over by then do not bring it back', () => {
  const paused = resume(pause(three, bj('11-24 09:00')), bj('11-25 09:00'), elapsed)
  expect(retime(paused, handling(12), world, bj('11-25 10:00')).dueAt).toBe(bj('11-23 21:00'))
})

test('in open hours, too, a limit before the pause stays where it was', () => {
  const hall = { ...handling(24), calendar: 'hall' }
  const count = { calendars: world.calendars, calendar: 'hall' }
  const paused = resume(pause(startClock(hall, world), bj('11-24 10:00')), bj('11-24 15:00'), count)
  const shorter = retime(paused, { ...handling(3), calendar: 'hall' }, world, bj('11-24 16:00'))
  expect(shorter.dueAt).toBe(bj('11-23 12:00'))
})

test('an extension that was granted stays granted', () => {
  const longer = extendTo(three, bj('11-30 18:00'))
  const again = retime(longer, handling(12), world, bj('11-23 12:00'))
  expect(again).toMatchObject({ dueAt: bj('11-30 18:00'), originallyDueAt: bj('11-23 21:00') })
})

test('a promise that fell away with its category comes back with it, one that fell away otherwise does not', () => {
  const gone = stop(three, bj('11-23 10:00'), reclassified)
  expect(retime(gone, handling(72), world, bj('11-23 11:00'))).toEqual(three)
  const withdrawn = stop(three, bj('11-23 10:00'), 'withdrawn')
  expect(retime(withdrawn, handling(72), world, bj('11-23 11:00'))).toBe(withdrawn)
  const late = stop({ ...three, verdict: 'breached', rung: 2 }, bj('11-27 10:00'), reclassified)
  expect(retime(late, handling(72), world, bj('11-27 11:00'))).toMatchObject({
    verdict: 'breached',
    stopped: null,
  })
})
