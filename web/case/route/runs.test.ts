import { expect, test } from 'vitest'
import type { RoundView } from '#contract/case/view.ts'
import { columnsOf, type Leg, runsOf } from './runs.ts'

const tiers: Record<string, number | null> = { W: 1, B: 2, P: 3, N: 4, S: null }
const legsOf = (...organisations: string[]): Leg[] =>
  organisations.map((organisation, index) => ({
    no: index + 1,
    organisation,
    tier: tiers[organisation] ?? null,
    round: 1,
    cause: 'submit',
    startedAt: '2026-11-23T09:00:00+08:00',
    endedAt: null,
  }))
const round = (path: RoundView['path'], deliveredAt: string | null = null): RoundView => ({
  no: 1,
  startedAt: '2026-11-23T09:00:00+08:00',
  route: [],
  feedbackRoute: [],
  path,
  solution: null,
  deliveredAt,
  outcome: null,
  satisfaction: null,
  overdueReason: null,
})
const drawn = (one: RoundView, legs: readonly Leg[]) =>
  runsOf(one, legs).map((run) => `${run.way}: ${run.stops.map((stop) => stop.to).join(' ')}`)

test('up to the province and step by step back to the customer is two rows', () => {
  const path = [
    { way: 'up', to: 'W' },
    { way: 'up', to: 'B' },
    { way: 'up', to: 'P' },
    { way: 'down', to: 'B' },
    { way: 'down', to: 'W' },
    { way: 'down', to: 'customer' },
  ] as const
  const one = round([...path], '2026-11-23T12:00:00+08:00')
  const legs = legsOf('W', 'B', 'P', 'B', 'W')
  expect(drawn(one, legs)).toEqual(['up: W B P', 'down: B W customer'])
  const columns = columnsOf(runsOf(one, legs))
  expect(columns.map((column) => column.at)).toEqual([0, 1, 2, 3, 4])
  expect(columns.filter((column) => !column.isUsed)).toEqual([{ at: 4, isUsed: false }])
})

test('a case that went back and came up again is three rows', () => {
  const path = [
    { way: 'up', to: 'W' },
    { way: 'up', to: 'B' },
    { way: 'back', to: 'W' },
    { way: 'up', to: 'B' },
  ] as const
  expect(drawn(round([...path]), legsOf('W', 'B', 'W', 'B'))).toEqual(['up: W B', 'back: W', 'up: B'])
})

test('an SP stands at the end of the way, and at its beginning when it spoke first', () => {
  const up = (...to: string[]) => to.map((one) => ({ way: 'up' as const, to: one }))
  const columns = (one: RoundView, legs: readonly Leg[]) =>
    runsOf(one, legs).flatMap((run) => run.stops.map((stop) => stop.column))
  expect(columns(round(up('W', 'B', 'P', 'S')), legsOf('W', 'B', 'P', 'S'))).toEqual([1, 2, 3, 5])
  expect(columns(round(up('S', 'P')), legsOf('S', 'P'))).toEqual([1, 3])
})

test('legs of another round are drawn there', () => {
  const legs = [...legsOf('W', 'B'), { ...(legsOf('W')[0] as Leg), no: 3, round: 2 }]
  expect(drawn({ ...round([{ way: 'up', to: 'W' }]), no: 2 }, legs)).toEqual(['up: W'])
})
