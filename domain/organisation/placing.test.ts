import { describe, expect, test } from 'vitest'
import { network } from '../testing/network.fixture.ts'
import type { Organisation } from './organisation.ts'
import { misplaced } from './placing.ts'

const found = (id: string): Organisation => {
  const one = network.find(id)
  if (!one) throw new Error(`there is no ${id}`)
  return one
}
const fieldsOf = (id: string, change: Partial<Organisation>) =>
  misplaced({ ...found(id), ...change }, network)

test('every unit of a real network is where it belongs', () => {
  for (const one of network.all) expect([one.id, misplaced(one, network)]).toEqual([one.id, null])
})

test('a unit reports to a unit of the tier above, an SP to nobody, an SP window to its SP (R8)', () => {
  expect(fieldsOf('W-HN-CS-10000', { parent: 'P-HN' })).toBe('wrongParent')
  expect(fieldsOf('B-HN-CS', { parent: 'N-CN' })).toBe('wrongParent')
  expect(fieldsOf('SP-L11', { parent: 'N-CN' })).toBe('wrongParent')
  expect(fieldsOf('B-HN-CS', { parent: 'nobody' })).toBe('wrongParent')
})

describe('what does not go with a unit is named', () => {
  test.each([
    ['W-HN-CS-10000', { window: null }, ['window']],
    ['B-HN-CS', { department: 'billing' }, ['department']],
    ['SP-L11', { sp: null }, ['sp']],
    ['W-HN-CS-10000', { window: { kind: 'hotline10000', channels: ['businessHall'] } }, ['window']],
    ['B-HN-CS', { province: '广东', provinceCode: 44 }, ['provinceCode', 'province']],
    ['B-HN-CS', { city: null }, ['city']],
    ['W-HN-CS-10000', { city: '衡阳' }, ['city']],
    ['SP-L11', { provinceCode: null, province: null }, ['provinceCode']],
    ['P-HN', { province: null }, ['province']],
  ] satisfies [string, Partial<Organisation>, string[]][])('%s with %o', (id, change, fields) => {
    expect(fieldsOf(id, change)).toEqual({ fields })
  })
})
