import { expect, test } from 'vitest'
import { network } from '../testing/network.fixture.ts'
import { isOfProvinceOrCentre } from './legal-hold.ts'

test('what is kept longer is decided at the province or the centre, not at a desk, a department or an SP', () => {
  const decides = (organisation: string) => isOfProvinceOrCentre({ organisation }, network)
  expect(['P-HN', 'N-CN'].map(decides)).toEqual([true, true])
  expect(['W-HN-CS-10000', 'B-HN-CS', 'SP-L11', 'D-HN-MKT', 'nobody'].map(decides)).toEqual(
    Array(5).fill(false),
  )
})
