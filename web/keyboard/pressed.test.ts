import { expect, test } from 'vitest'
import { keysOf, type Press, pressedKey } from './pressed.ts'

const press = (key: string, held: Partial<Press> = {}): string =>
  pressedKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

test('a letter is its small letter, with shift where shift is held', () => {
  expect(press('j')).toBe('j')
  expect(press('X', { shiftKey: true })).toBe('shift+x')
  // Locked capitals are no shift.
  expect(press('J')).toBe('j')
})

test('a sign is that sign, whichever keys the keyboard needs for it', () => {
  expect(press('?', { shiftKey: true })).toBe('?')
  expect(press('/')).toBe('/')
  expect(press('/', { shiftKey: true })).toBe('/')
  expect(press('？', { shiftKey: true })).toBe('?')
})

test('control and the command key are one', () => {
  expect(press('k', { ctrlKey: true })).toBe('ctrl+k')
  expect(press('k', { metaKey: true })).toBe('ctrl+k')
  expect(press('Enter', { ctrlKey: true })).toBe('ctrl+enter')
  expect(press('K', { ctrlKey: true, shiftKey: true })).toBe('ctrl+shift+k')
})

test('keys without a letter go by their names', () => {
  expect([press(' '), press('Escape'), press('Enter'), press('ArrowDown')]).toEqual([
    'space',
    'esc',
    'enter',
    'arrowDown',
  ])
})

test('a shortcut is written as its presses', () => {
  expect(keysOf('g q')).toEqual(['g', 'q'])
  expect(keysOf('ctrl+k')).toEqual(['ctrl+k'])
  expect(keysOf('shift+>')).toEqual([press('>', { shiftKey: true })])
  expect(keysOf('shift+x')).toEqual([press('X', { shiftKey: true })])
})
