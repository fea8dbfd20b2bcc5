import { expect, test } from 'vitest'
import { network } from '../testing/network.fixture.ts'
import { coveredBy } from './covered.ts'
import { receiverOf } from './receiver.ts'

const unit = (id: string) => {
  const found = network.find(id)
  if (!found) throw new Error(`there is no ${id}`)
  return found
}

test('the report of a window is about its own cases, that of a province about those of the windows in it', () => {
  expect(coveredBy(network, unit('W-HN-CS-10000'))).toEqual(['W-HN-CS-10000'])
  const ofProvince = coveredBy(network, unit('P-HN')) ?? []
  expect(ofProvince).toContain('W-HN-CS-10000')
  expect(ofProvince).toContain('W-HN-HY-10000')
  expect(ofProvince.filter((id) => !id.startsWith('W-HN-'))).toEqual([])
  expect(coveredBy(network, unit('B-HN-CS'))).toBeNull()
  expect(coveredBy(network, unit('N-CN'))).toBeNull()
})

test('a province reports to the centre', () => {
  expect(receiverOf(network, unit('P-HN'))?.id).toBe('N-CN')
})
