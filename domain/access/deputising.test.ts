import { describe, expect, test } from 'vitest'
import { network } from '../testing/network.fixture.ts'
import { bj } from '../testing/play.ts'
import { barsDeputising, type Deputising, isNear } from './deputising.ts'
import type { Role } from './roles.ts'

const now = bj('11-23 09:00')
const absence: Deputising = {
  ...{ organisation: 'B-HN-CS', startsAt: bj('11-24 00:00'), endsAt: bj('12-01 00:00') },
  ...{ roles: ['unitHead'] as Role[], deputySeats: ['B-HN-CS'] },
}
const bars = (change: Partial<Deputising>) => barsDeputising({ ...absence, ...change }, now, network)

test('a colleague keeps the seat of whoever is away; so does one from the unit above or below', () => {
  for (const seat of ['B-HN-CS', 'P-HN', 'N-CN', 'W-HN-CS-10000'])
    expect(bars({ deputySeats: [seat] })).toBeNull()
})

test('nobody from elsewhere does, nor anybody of another company', () => {
  for (const seat of ['B-HN-HY', 'W-HN-HY-10000', 'P-GD', 'SP-L11'])
    expect(bars({ deputySeats: [seat] })).toBe('deputyTooFar')
  expect(bars({ deputySeats: [] })).toBe('deputyTooFar')
  expect(isNear('W-SP-L11', 'SP-L11', network)).toBe(true)
  expect(isNear('SP-N01', 'SP-L11', network)).toBe(false)
  expect(isNear('N-CN', 'SP-N01', network)).toBe(false)
})

test('who governs others is nobody’s deputy: such roles do not pass', () => {
  expect(bars({ roles: ['administrator', 'auditor', 'policyEditor'] })).toBe('nothingToKeep')
  expect(bars({ roles: [] })).toBe('nothingToKeep')
  expect(bars({ roles: ['administrator', 'handler'] })).toBeNull()
})

describe('an absence has an end that is yet to come, and not too far', () => {
  test.each([
    ['over already', { startsAt: bj('11-20 00:00'), endsAt: bj('11-23 09:00') }, 'absenceOver'],
    ['ends before it begins', { startsAt: bj('12-02 00:00') }, 'absenceOver'],
    ['92 days', { endsAt: bj('2027-02-24 00:00') }, null],
    ['a day more', { endsAt: bj('2027-02-24 00:01') }, 'absenceTooLong'],
  ] as const)('%s', (_what, change, refusal) => {
    expect(bars(change)).toBe(refusal)
  })
})
