import { expect, test } from 'vitest'
import { allOf, nothingChosen, ranged, toggled } from './selection.ts'

const order = ['a', 'b', 'c', 'd', 'e']
const of = (selection: { numbers: ReadonlySet<string> }) => [...selection.numbers].sort().join('')

test('a case is chosen, and chosen no more', () => {
  const one = toggled(nothingChosen, 'b')
  expect(of(one)).toBe('b')
  expect(of(toggled(one, 'b'))).toBe('')
})

test('a range goes from the case chosen last, up or down, and adds to what is chosen', () => {
  const one = toggled(toggled(nothingChosen, 'a'), 'd')
  expect(of(ranged(one, 'b', order))).toBe('abcd')
  expect(of(ranged(toggled(nothingChosen, 'c'), 'e', order))).toBe('cde')
  expect(of(ranged(nothingChosen, 'c', order))).toBe('c')
})

test('all are chosen, and none when all were', () => {
  const all = allOf(toggled(nothingChosen, 'c'), order)
  expect(of(all)).toBe('abcde')
  expect(of(allOf(all, order))).toBe('')
})
