import { expect, test } from 'vitest'
import { network } from '../testing/network.fixture.ts'
import { readingOf, reads } from './reading.ts'

const of = (organisation: string) => readingOf(organisation, network)

test('a unit of a province reads what holds for the nation and for its province', () => {
  for (const unit of ['W-HN-CS-10000', 'B-HN-CS', 'P-HN', 'D-HN-BILLING']) {
    expect(reads(of(unit), null, 'internal')).toBe(true)
    expect(reads(of(unit), 43, 'internal')).toBe(true)
    expect(reads(of(unit), 44, 'public')).toBe(false)
  }
})

test('the centre and its windows, who serve everybody, read what holds anywhere', () => {
  for (const unit of ['N-CN', 'W-CN-WEB']) expect(reads(of(unit), 44, 'internal')).toBe(true)
})

test('an SP and its windows read nothing that is for the operator alone, and of provinces their own', () => {
  for (const unit of ['SP-L11', 'W-SP-L11']) {
    expect(reads(of(unit), null, 'internal')).toBe(false)
    expect(reads(of(unit), null, 'partner')).toBe(true)
    expect(reads(of(unit), null, 'public')).toBe(true)
    const own = network.find('SP-L11')?.provinceCode ?? 0
    expect(reads(of(unit), own, 'partner')).toBe(true)
    expect(reads(of(unit), own === 44 ? 43 : 44, 'partner')).toBe(false)
  }
  expect(reads(of('SP-N01'), 43, 'public')).toBe(false)
  expect(reads(of('SP-N01'), null, 'partner')).toBe(true)
})

test('whoever is no organisation reads nothing', () => {
  expect(reads(of('nobody'), null, 'public')).toBe(false)
})
