import { expect, test } from 'vitest'
import { sendingSearch } from './sending-search.ts'

test('only a state that there is stands in the address', () => {
  expect(sendingSearch({ state: 'dead', other: 'x' })).toEqual({ state: 'dead' })
  expect([sendingSearch({ state: 'lost' }), sendingSearch({})]).toEqual([{}, {}])
})
