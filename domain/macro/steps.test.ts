import { expect, test } from 'vitest'
import { caseMoves } from '../case/moves.ts'
import { stepMoves, wishOf, wrongIn } from './steps.ts'

test('what names another organisation, another case, money or a time is never done by a macro', () => {
  const looked = [
    ...['reject', 'merge', 'classify', 'reclassify', 'forward', 'return', 'dispatchToSp', 'spAnswer'],
    ...['spReturn', 'coordinate', 'coordinateDone', 'solve', 'callAttempt', 'reopen', 'supplement'],
    ...['withdraw', 'supervise', 'extend', 'message', 'createParent', 'joinParent', 'appealReceived'],
    ...['assign', 'prioritise', 'retitle'],
  ]
  expect([...looked, ...stepMoves].toSorted()).toEqual([...caseMoves].toSorted())
})

test('a step says what its move needs and nothing that it has no use for', () => {
  expect(wrongIn({ move: 'reply', words: ' ' })).toEqual(['words'])
  expect(wrongIn({ move: 'reply', words: '您好' })).toEqual([])
  expect(wrongIn({ move: 'remind' })).toEqual([])
  expect(wrongIn({ move: 'hold' })).toEqual(['reason'])
  expect(wrongIn({ move: 'hold', reason: 'awaitCustomerInfo', words: '等' })).toEqual(['words'])
  expect(wrongIn({ move: 'accept', reason: 'awaitCustomerInfo' })).toEqual(['reason'])
})

test('words go where the move takes them; a note of a macro stays inside', () => {
  expect(wishOf({ move: 'reply', words: '您好' })).toEqual({ note: '您好' })
  expect(wishOf({ move: 'note', words: '已核对' })).toEqual({ text: '已核对', visibility: 'internal' })
  expect(wishOf({ move: 'hold', reason: 'awaitCustomerInfo' })).toEqual({ reason: 'awaitCustomerInfo' })
  expect(wishOf({ move: 'close', words: null })).toEqual({})
})
