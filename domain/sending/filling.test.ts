import { expect, test } from 'vitest'
import { filledTemplate, variablesIn } from './filling.ts'

test('variables are filled in, and a line without its value is left out whole', () => {
  const text = 'number {number}\nuntil {until}\n\nthe end'
  expect(filledTemplate(text, { number: '7', until: null })).toBe('number 7\n\nthe end')
  expect(variablesIn(text)).toEqual(['number', 'until'])
})

test('what somebody wrote is not filled in itself', () => {
  expect(filledTemplate('{words}', { words: '{number} $& $1', number: '7' })).toBe('{number} $& $1')
})
