import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paths } from '../paths.ts'
import { asList, searchAddress, wordsIn } from './search-address.ts'

test('the address keeps what a list is narrowed by, and nothing that belongs to a list alone', () => {
  const given = {
    state: 'ended',
    kind: 'complaint',
    queue: 'mine',
    number: '4300',
    sort: 'received',
    view: 'x',
  }
  expect(searchAddress(given)).toEqual({ state: 'ended', kind: 'complaint' })
  expect(searchAddress({ state: 'any' })).toEqual({})
  expect(asList({})).toEqual({ queue: 'all', state: 'any' })
})

test('whatever is looked for comes back from the address as it was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      expect(wordsIn(paths.search(words).hash)).toBe(words)
    }),
  )
  expect(wordsIn('%E5%')).toBe('')
})
