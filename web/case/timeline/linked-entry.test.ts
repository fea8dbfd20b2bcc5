import { expect, test } from 'vitest'
import { anchorOf, entryIn, quoted } from './linked-entry.ts'

test('an address points at the entry that it was made of, and at nothing else', () => {
  expect(entryIn(`#${anchorOf(12)}`)).toBe(12)
  expect(entryIn(anchorOf(1))).toBe(1)
  for (const other of ['', '#entry-', '#entry-0', '#entry-1x', '#content', '#entry-9999999999']) {
    expect(entryIn(other)).toBeNull()
  }
})

test('what is quoted is marked on every line', () => {
  expect(quoted(' 第一行\n第二行\n')).toBe('> 第一行\n> 第二行')
})
