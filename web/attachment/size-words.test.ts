import { expect, test } from 'vitest'
import { sizeWords } from './size-words.ts'

const say = (key: string, values?: Record<string, string | number>) => `${values?.n} ${key}`

test('a size is told in the unit that people read', () => {
  expect([1, 1024, 1500, 1024 * 1023].map((bytes) => sizeWords(say, bytes))).toEqual([
    '1 attachment.kb',
    '1 attachment.kb',
    '1 attachment.kb',
    '1023 attachment.kb',
  ])
  expect(sizeWords(say, 1024 * 1024)).toBe('1 attachment.mb')
  expect(sizeWords(say, 31_457_280)).toBe('30 attachment.mb')
  expect(sizeWords(say, 1_600_000)).toBe('1.5 attachment.mb')
})
