import { expect, test } from 'vitest'
import type { ClockView } from '#contract/case/view.ts'
import { splitClocks, usedPercent } from './clock-share.ts'

const at = (text: string) => `2026-11-23T${text}:00+08:00`
type Segment = ClockView['explanation']['segments'][number]
const segment = (what: Segment['what'], from: string, to: string): Segment => ({
  ...{ what, from: at(from), to: at(to) },
  why: null,
})
const explained = (...segments: readonly Segment[]): ClockView['explanation'] => ({
  ...{ counts: 'elapsed', limit: 3 * 3_600_000, days: null, addsUp: true },
  segments: [...segments],
})
const clock: ClockView = {
  key: 'resolve/1',
  kind: 'resolve',
  round: 1,
  owedBy: 'W-1',
  owedTo: 'customer',
  category: 'general',
  calendar: null,
  policyVersion: 1,
  startedAt: at('09:00'),
  dueAt: at('12:00'),
  originallyDueAt: null,
  warnAt: at('11:00'),
  state: 'running',
  verdict: null,
  settledAt: null,
  overrunSeconds: null,
  pauses: [],
  explanation: explained(segment('counted', '09:00', '12:00')),
  seedMandated: true,
}
const now = (text: string) => Date.parse(at(text))

test('a running clock is used as far as now', () => {
  expect(usedPercent(clock, now('10:30'))).toBe(50)
  expect(usedPercent(clock, now('13:30'))).toBe(150)
  expect(usedPercent(clock, now('08:00'))).toBe(0)
})

test('a judged clock is used as far as its end', () => {
  expect(usedPercent({ ...clock, state: 'settled', settledAt: at('09:45') }, now('15:00'))).toBe(25)
})

test('a paused clock stands still; after the pause it has as much left as it had', () => {
  const paused: ClockView = { ...clock, state: 'paused', pauses: [{ from: at('10:30'), to: null }] }
  expect(usedPercent(paused, now('11:30'))).toBe(50)
  const resumed: ClockView = {
    ...clock,
    dueAt: at('14:00'),
    pauses: [{ from: at('10:30'), to: at('12:30') }],
    explanation: explained(
      segment('counted', '09:00', '10:30'),
      segment('paused', '10:30', '12:30'),
      segment('counted', '12:30', '14:00'),
    ),
  }
  expect(usedPercent(resumed, now('12:30'))).toBe(50)
})

test('hours in which it is closed use nothing up', () => {
  const hall: ClockView = {
    ...clock,
    dueAt: at('14:00'),
    explanation: explained(
      segment('counted', '09:00', '10:00'),
      segment('closed', '10:00', '13:00'),
      segment('counted', '13:00', '14:00'),
    ),
  }
  expect(['11:00', '12:59', '13:30'].map((one) => usedPercent(hall, now(one)))).toEqual([50, 50, 75])
})

test('the two promises of the latest round stand apart from all the others', () => {
  const reply = { ...clock, key: 'firstReply/1', kind: 'firstReply' }
  const again = { ...clock, key: 'resolve/2', round: 2 }
  const sp = { ...clock, key: 'spReply/1', kind: 'spReply' }
  const { latest, others } = splitClocks([reply, clock, sp, again])
  expect(latest.map((one) => one.key)).toEqual(['firstReply/1', 'resolve/2'])
  expect(others.map((one) => one.key)).toEqual(['spReply/1', 'resolve/1'])
})

test('to an SP, which is told of no promise to the customer, the answer that it owes now stands there', () => {
  const first = { ...clock, key: 'spReply/1', kind: 'spReply' }
  const again = { ...first, key: 'spReply/2' }
  const { latest, others } = splitClocks([first, again])
  expect([latest, others]).toEqual([[again], [first]])
})
