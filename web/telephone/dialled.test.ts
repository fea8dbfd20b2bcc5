import { expect, test } from 'vitest'
import { dialledIn } from './dialled.ts'

test.each([
  ['13912345678', '13912345678'],
  [' 0731-8888 7777 ', '073188887777'],
  ['+86 139 1234 5678', '+8613912345678'],
  ['（0731）88887777', '073188887777'],
])('%s is dialled as %s', (contact, number) => {
  expect(dialledIn(contact)).toBe(number)
})

test.each(['li@mail.example', '139****5678', '13912345678 或 13812345678', '微信 lisi', '110', ''])(
  '%s is not dialled',
  (contact) => {
    expect(dialledIn(contact)).toBeNull()
  },
)
