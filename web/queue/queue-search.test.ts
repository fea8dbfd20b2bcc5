import { expect, test } from 'vitest'
import { asksForList, countedIn, exportAddress, queueSearch } from './queue-search.ts'

test('an address keeps the order and how near is soon, and says neither where it is as usual', () => {
  expect(queueSearch({ sort: 'changed', quick: 'soon', soon: '15' })).toEqual({
    ...{ sort: 'changed', quick: 'soon', soon: '15' },
  })
  // The router reads digits as a number.
  expect(queueSearch({ soon: 240 })).toEqual({ soon: '240' })
  expect(queueSearch({ sort: 'due', soon: '60' })).toEqual({})
  expect(queueSearch({ sort: 'constructor', soon: '17' })).toEqual({})
})

test('a spreadsheet is asked for in the order of the list', () => {
  const { searchParams } = new URL(exportAddress({ sort: 'quiet' }, ['number'], 'zh'), 'http://localhost')
  expect(searchParams.get('sort')).toBe('quiet')
})

test('a link of before asks for a list; any other address does not', () => {
  expect(asksForList({ queue: 'all', state: 'any' })).toBe(true)
  expect(asksForList({ breached: 'yes' })).toBe(true)
  expect(asksForList({})).toBe(false)
  expect(asksForList({ queue: '__proto__', other: '1' })).toBe(false)
})

test('filters of one click are counted in open queues that are found by who holds, answers or helps', () => {
  expect(countedIn({})).toBe('mine')
  expect(countedIn({ queue: 'followed' })).toBe('followed')
  expect(countedIn({ queue: 'below' })).toBeUndefined()
  expect(countedIn({ state: 'any' })).toBeUndefined()
})
