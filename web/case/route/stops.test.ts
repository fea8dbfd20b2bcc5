import { expect, test } from 'vitest'
import type { RoundView } from '#contract/case/view.ts'
import { type Leg, lanesOf, stepsOf, stopsOf } from './stops.ts'

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
const step = (way: 'up' | 'down' | 'back', to: string) => ({ way, to })
const drawn = (one: RoundView, legs: readonly Leg[]) =>
  stopsOf(one, legs).map((stop) => `${stop.way} ${stop.to}`)

test('up to the province and step by step back to the customer, in the order of time', () => {
  const path = [step('up', 'W'), step('up', 'B'), step('up', 'P'), step('down', 'B'), step('down', 'W')]
  const one = round([...path, step('down', 'customer')], '2026-11-23T12:00:00+08:00')
  const legs = legsOf('W', 'B', 'P', 'B', 'W')
  expect(drawn(one, legs)).toEqual(['up W', 'up B', 'up P', 'down B', 'down W', 'down customer'])
  expect(lanesOf(stopsOf(one, legs))).toEqual([0, 1, 2, 3])
})

test('what is returned is drawn backwards, into the lane where it came from', () => {
  const path = [step('up', 'W'), step('up', 'B'), step('back', 'W'), step('up', 'B')]
  const stops = stopsOf(round(path), legsOf('W', 'B', 'W', 'B'))
  expect(stepsOf(stops)).toEqual([
    null,
    { from: 0, to: 1, way: 'up' },
    { from: 1, to: 0, way: 'back' },
    { from: 0, to: 1, way: 'up' },
  ])
})

test('an SP stands at the end of the way, and at its beginning when it spoke first', () => {
  const up = (...to: string[]) => to.map((one) => step('up', one))
  const lanes = (one: RoundView, legs: readonly Leg[]) => stopsOf(one, legs).map((stop) => stop.lane)
  expect(lanes(round(up('W', 'B', 'P', 'S')), legsOf('W', 'B', 'P', 'S'))).toEqual([1, 2, 3, 5])
  expect(lanes(round(up('S', 'P')), legsOf('S', 'P'))).toEqual([1, 3])
})

test('legs of another round are drawn there', () => {
  const legs = [...legsOf('W', 'B'), { ...(legsOf('W')[0] as Leg), no: 3, round: 2 }]
  expect(drawn({ ...round([step('up', 'W')]), no: 2 }, legs)).toEqual(['up W'])
})
