import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { machinesText } from './machines-text.ts'
import { type Demand, disksOf, firstFull, type Measured, needsOf, processesOf, ratesOf } from './model.ts'

const kept = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
const demand: Demand = kept('demand.json')
const names = Object.keys(kept('measured.json')).filter((name) => name !== 'machine')
const measured: Measured = {
  ...Object.fromEntries(names.map((name) => [name, 500])),
  machine: 'one',
} as never

test('three million cases a day are 35 a second, and ten times that at the peak', () => {
  const { mean, peak } = ratesOf({ ...demand, casesADay: 3_000_000, peakTimesMean: 10 })
  expect(mean.cases).toBeCloseTo(34.7, 1)
  expect(peak.cases).toBeCloseTo(347.2, 1)
  expect(mean.moves).toBeCloseTo(mean.cases * demand.movesACase)
})

test('what does twice as much is needed half as often', () => {
  const twice = { ...measured, movesAProcess: 1000 }
  const needed = (one: Measured) => needsOf(demand, one)[0]?.needed ?? 0
  expect(needed(measured) / needed(twice)).toBeCloseTo(2)
  expect(processesOf(needsOf(demand, twice)) ?? 0).toBeLessThan(processesOf(needsOf(demand, measured)) ?? 0)
})

test('full first is what is asked for most beyond what one of it does', () => {
  expect(firstFull(needsOf(demand, { ...measured, movesADatabase: 1 }))?.part).toContain('written')
  expect(firstFull(needsOf(demand, { ...measured, ringsASecond: 0.1 }))?.part).toContain('clocks')
})

test('a year of cases of ten kilobytes is eleven terabytes, and as much again for each copy', () => {
  const one = { ...demand, casesADay: 3_000_000, copies: 1 }
  const small = { ...measured, kilobytesACase: 10 }
  expect(disksOf(one, small).aYear).toBeCloseTo(10.95)
  expect(disksOf({ ...one, copies: 2 }, small).aYear).toBeCloseTo(21.9)
})

test('what was not measured is said to be missing, and nothing is made up for it', () => {
  const text = machinesText(demand, kept('measured.json'))
  if (kept('measured.json').movesAProcess === null) expect(text).toContain('not measured yet')
  expect(processesOf(needsOf(demand, { ...measured, opensAProcess: null }))).toBeNull()
  expect(machinesText(demand, measured)).not.toContain('not measured')
})
