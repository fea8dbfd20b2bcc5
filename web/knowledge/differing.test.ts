import { expect, test } from 'vitest'
import { differing } from './differing.ts'

test('Chinese is compared word by word, and what is in both is said once', () => {
  expect(differing('退订次月起不再收费。', '退订当月起不再收费。')).toEqual([
    { at: 0, is: 'same', text: '退订' },
    { at: 1, is: 'gone', text: '次月' },
    { at: 2, is: 'added', text: '当月' },
    { at: 3, is: 'same', text: '起不再收费。' },
  ])
})

test('texts without anything in common stand one in the place of the other', () => {
  const long = (word: string) => Array.from({ length: 3000 }, (_, n) => `${word}${n}`).join(' ')
  const pieces = differing(long('a'), long('b'))
  expect(pieces.map((one) => one.is)).toEqual(['gone', 'added'])
})
