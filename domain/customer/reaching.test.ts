import { expect, test } from 'vitest'
import { reachedBy, waysOf } from './reaching.ts'

test.each([
  ['13912345678', '13912345678'],
  ['139 1234 5678', '13912345678'],
  ['139-1234-5678', '13912345678'],
  ['+86 139 1234 5678', '13912345678'],
  ['008613912345678', '13912345678'],
  ['１３９１２３４５６７８', '13912345678'],
  ['(0731) 8888-7777', '073188887777'],
  ['+86 731 8888 7777', '073188887777'],
  ['8888777', '8888777'],
  ['手机13912345678，晚上打', '13912345678'],
  ['13912345678 / 073188887777', '13912345678'],
  [' Zhang.San@Example.CN ', 'zhang.san@example.cn'],
])('%s is reached by %s, however it is written', (written, wanted) => {
  expect(reachedBy(written)).toBe(wanted)
})

test.each(['', '没有', '123456', '12:30', 'x@y'])('too little to find anybody by: %s', (written) => {
  expect(reachedBy(written)).toBeNull()
})

test('a number that begins like the country but is none of it stays whole', () => {
  expect(reachedBy('8612345')).toBe('8612345')
})

test.each([
  ['13900000001 someone@example.cn', ['someone@example.cn', '13900000001']],
  ['a1@example.cn b2@example.cn，手机 +86 139 0000 0001', ['a1@example.cn', '13900000001']],
  ['someone13900000009@example.cn', ['someone13900000009@example.cn']],
  ['+86 139 0000 0001', ['13900000001']],
  ['晚上打', []],
])('%s can be found by %j', (written, wanted) => {
  expect(waysOf(written)).toEqual(wanted)
})
