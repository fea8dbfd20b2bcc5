import { expect, test } from 'vitest'
import { calendars2026 } from '../calendar/notice-2026.fixture.ts'
import { bj, worldOf } from '../testing/play.ts'
import { isOpen, isPaused, nextRing, warnAt } from './clock.ts'
import { extendTo, pause, resume, ringOnce, settle, stop } from './judge.ts'
import type { Commitment } from './start.ts'
import { startClock } from './start.ts'

const world = worldOf()
const inclusive = { boundary: 'inclusive' } as const
const exclusive = { boundary: 'exclusive' } as const

function promise(change: Partial<Commitment> = {}): Commitment {
  return {
    kind: 'firstReply',
    number: 1,
    round: 1,
    owedBy: 'W-HN-CS-10000',
    owedTo: 'customer',
    category: 'general',
    calendar: null,
    from: bj('11-23 09:00'),
    limit: { minutes: 180 },
    ...change,
  }
}

const reply = startClock(promise(), world)

test('a promise is met at its very limit and breached one millisecond later (X2)', () => {
  expect(settle(reply, bj('11-23 12:00'), inclusive)).toMatchObject({ verdict: 'met', overrunSeconds: 0 })
  const late = settle(reply, bj('11-23 12:00:00.001'), inclusive)
  expect(late).toMatchObject({ verdict: 'breached', overrunSeconds: 0, settledAt: bj('11-23 12:00:00.001') })
})

test('where the limit itself is too late, the last millisecond before it is in time', () => {
  expect(settle(reply, bj('11-23 11:59:59.999'), exclusive).verdict).toBe('met')
  expect(settle(reply, bj('11-23 12:00'), exclusive).verdict).toBe('breached')
  const strict = startClock(promise(), worldOf({ policy: exclusive }))
  expect(strict.rings[1]).toMatchObject({ ring: 'breach', at: bj('11-23 12:00') })
})

test('it warns at two thirds, is breached after the limit and told higher up at one and a half (X4)', () => {
  expect(reply.rings).toEqual([
    { ring: 'warning', at: bj('11-23 11:00'), step: 0 },
    { ring: 'breach', at: bj('11-23 12:00:00.001'), step: 1 },
    { ring: 'escalation', at: bj('11-23 13:30'), step: 2 },
  ])
  expect(warnAt(reply)).toBe(bj('11-23 11:00'))
})

test('rings come one after the other; the breach is the verdict and stays it, with its overrun in whole seconds', () => {
  const warned = ringOnce(reply)?.clock
  expect(warned).toMatchObject({ rung: 1, warnedAt: bj('11-23 11:00'), verdict: null })
  const breached = warned && ringOnce(warned)?.clock
  expect(breached).toMatchObject({ rung: 2, verdict: 'breached', settledAt: null })
  const settled = breached && settle(breached, bj('11-23 12:15:00.900'), inclusive)
  expect(settled).toMatchObject({ verdict: 'breached', overrunSeconds: 900 })
  expect(settled && settle(settled, bj('11-23 13:00'), inclusive)).toBe(settled)
  expect(settled && ringOnce(settled)).toBeNull()
})

test('a promise that falls away gets no verdict, but keeps the one it has', () => {
  const fallen = stop(reply, bj('11-23 10:00'), 'withdrawn')
  expect(fallen).toMatchObject({ verdict: null, settledAt: null, stopped: { why: 'withdrawn' } })
  expect([isOpen(fallen), nextRing(fallen)]).toEqual([false, null])
  expect(stop(fallen, bj('11-23 11:00'), 'merged')).toBe(fallen)
  expect(settle(fallen, bj('11-23 11:00'), inclusive)).toBe(fallen)
})

test('a clock that stands still does not ring, and has as much left afterwards as it had (X9)', () => {
  const still = pause(reply, bj('11-23 10:00'))
  expect([isPaused(still), nextRing(still)]).toEqual([true, null])
  expect(pause(still, bj('11-23 10:30'))).toBe(still)
  const on = resume(still, bj('11-23 15:00'), { calendars: calendars2026, calendar: null })
  expect(on.dueAt).toBe(bj('11-23 17:00'))
  expect(on.rings.map((one) => one.at)).toEqual([
    bj('11-23 16:00'),
    bj('11-23 17:00:00.001'),
    bj('11-23 18:30'),
  ])
  expect(on.pauses).toEqual([{ from: bj('11-23 10:00'), to: bj('11-23 15:00') }])
  expect(resume(on, bj('11-23 16:00'), { calendars: calendars2026, calendar: null })).toBe(on)
})

test('in open hours what is left is left in open hours', () => {
  const hall = startClock(promise({ calendar: 'hall', limit: { minutes: 720 } }), world)
  expect(hall.dueAt).toBe(bj('11-24 12:00'))
  const still = pause(hall, bj('11-23 17:00'))
  const on = resume(still, bj('11-24 20:00'), { calendars: calendars2026, calendar: 'hall' })
  expect(on.dueAt).toBe(bj('11-25 13:00'))
})

test('what lay before the pause stays where it was', () => {
  const still = pause(reply, bj('11-23 11:30'))
  const on = resume(still, bj('11-23 15:30'), { calendars: calendars2026, calendar: null })
  expect(on.rings[0]?.at).toBe(bj('11-23 11:00'))
  expect(on.dueAt).toBe(bj('11-23 16:00'))
})

test('a wait before the clock began to count takes nothing from it: only what lies after its start does', () => {
  const elapsed = { calendars: calendars2026, calendar: null }
  const early = pause(reply, bj('11-22 09:00'))
  const over = resume(early, bj('11-22 18:00'), elapsed)
  expect(over).toMatchObject({ dueAt: reply.dueAt, rings: reply.rings })
  expect(isPaused(over)).toBe(false)
  expect(resume(early, bj('11-23 10:00'), elapsed).dueAt).toBe(bj('11-23 13:00'))
})

test('a judged clock is not paused', () => {
  const breached = { ...reply, rung: 2, verdict: 'breached' as const }
  expect(pause(breached, bj('11-23 13:00'))).toBe(breached)
})

test('an extension moves the limit and what follows it, and remembers the old limit', () => {
  const longer = extendTo(reply, bj('11-23 18:00'))
  expect(longer).toMatchObject({ dueAt: bj('11-23 18:00'), originallyDueAt: bj('11-23 12:00') })
  expect(longer.rings.map((one) => one.at)).toEqual([
    bj('11-23 11:00'),
    bj('11-23 18:00:00.001'),
    bj('11-23 19:30'),
  ])
  expect(extendTo(longer, bj('11-24 18:00')).originallyDueAt).toBe(bj('11-23 12:00'))
})

test('clocks that only call people back get no verdict', () => {
  const back = startClock(promise({ kind: 'holdUntil', limit: { until: bj('11-24 09:00') } }), world)
  expect(back.rings).toMatchObject([{ ring: 'reminder', at: bj('11-24 09:00') }])
  expect(settle(back, bj('11-25 09:00'), inclusive)).toMatchObject({ verdict: null, overrunSeconds: 0 })
})
