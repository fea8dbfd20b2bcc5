import { expect, test } from 'vitest'
import type { ClockView } from '#contract/case/view.ts'
import { lightOfStay } from './light-of-stay.ts'
import type { Leg } from './stops.ts'
import { timeUsed } from './time-used.ts'

const at = (time: string) => `2026-11-23T${time}:00+08:00`
const leg = (organisation: string, from: string, to: string | null): Leg => ({
  no: 1,
  organisation,
  tier: 1,
  round: 1,
  cause: 'submit',
  startedAt: at(from),
  endedAt: to === null ? null : at(to),
})
const clock = (more: Partial<ClockView>) =>
  ({ kind: 'resolve', state: 'running', verdict: null, settledAt: null, warnAt: null, ...more }) as ClockView

test('the stays of an organisation are counted together, the one that goes on up to now', () => {
  const legs = [leg('W', '09:00', '09:30'), leg('B', '09:30', '10:00'), leg('W', '10:00', null)]
  expect(timeUsed(legs, Date.parse(at('10:45')))).toEqual([
    { organisation: 'W', span: 75 * 60_000, stays: 2 },
    { organisation: 'B', span: 30 * 60_000, stays: 1 },
  ])
})

test('a stay is late when a promise ran out in it, not when it ran out before or after', () => {
  const clocks = [clock({ startedAt: at('09:00'), dueAt: at('10:00') })]
  const now = Date.parse(at('11:00'))
  expect(lightOfStay(leg('W', '09:00', '09:30'), clocks, now)).toBe('done')
  expect(lightOfStay(leg('B', '09:30', '10:30'), clocks, now)).toBe('late')
  expect(lightOfStay(leg('P', '10:30', '10:40'), clocks, now)).toBe('done')
})

test('a promise that was kept in time makes no stay late', () => {
  const kept = clock({ startedAt: at('09:00'), dueAt: at('10:00'), settledAt: at('09:50'), verdict: 'met' })
  expect(lightOfStay(leg('B', '09:30', '10:30'), [kept], Date.parse(at('11:00')))).toBe('done')
})

test('the present stay is as near to late as the promise that ends first', () => {
  const far = clock({ startedAt: at('09:00'), dueAt: at('18:00'), warnAt: at('16:00') })
  const near = clock({ kind: 'firstReply', startedAt: at('09:00'), dueAt: at('10:00'), warnAt: at('09:40') })
  const now = Date.parse(at('09:45'))
  expect(lightOfStay(leg('B', '09:30', null), [far], now)).toBe('ok')
  expect(lightOfStay(leg('B', '09:30', null), [far, near], now)).toBe('soon')
})

test('what an SP owes is a light of its own stay and of no other', () => {
  const answer = clock({ kind: 'spReply', owedBy: 'SP', startedAt: at('09:00'), dueAt: at('09:30') })
  const now = Date.parse(at('09:40'))
  expect(lightOfStay(leg('SP', '09:00', null), [answer], now)).toBe('late')
  expect(lightOfStay(leg('P', '09:00', null), [answer], now)).toBe('ok')
})

test('a reminder that has come makes no stay late', () => {
  const reminder = clock({ kind: 'holdUntil', owedBy: 'W', startedAt: at('09:00'), dueAt: at('09:30') })
  expect(lightOfStay(leg('W', '09:00', null), [reminder], Date.parse(at('09:40')))).toBe('ok')
})
