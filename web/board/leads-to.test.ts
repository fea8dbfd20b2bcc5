import { expect, test } from 'vitest'
import { queueSearch } from '../queue/queue-search.ts'
import { boardFields } from './board-search.ts'
import { countedNames, isOf, listBehind } from './leads-to.ts'

const span = { from: '2026-11-27T01:00:00.000Z', to: '2026-11-28T01:00:00.000Z' }

test('the list behind every number is one that the queue can read back from its address', () => {
  for (const what of countedNames)
    for (const field of boardFields)
      for (const value of ['43', null]) {
        const search = listBehind(what, [isOf(field, value)], span)
        expect(queueSearch(search)).toEqual(search)
      }
})

test('a span that knows more than its ends asks for nothing more than these', () => {
  const hour = { ...span, came: 3, went: 1 }
  expect(listBehind('came', [], hour)).toEqual(listBehind('came', [], span))
})

test('what is open is asked for among open cases, and what came or went among all', () => {
  expect(listBehind('open', [], span)).toEqual({ queue: 'all' })
  expect(listBehind('breached', [], span)).toEqual({ queue: 'all', quick: 'breached' })
  expect(listBehind('came', [], span)).toMatchObject({ state: 'any' })
  expect(JSON.parse(listBehind('went', [], span).filter ?? '')).toMatchObject({
    parts: [{ field: 'closed', ...span }],
  })
})
