import { expect, test } from 'vitest'
import { copiedWords } from './copied-words.ts'

const view = { number: '26010143000000016', title: '拨号 上不了网' }
const here = 'https://desk.example'

test('the number, the number with the title, and both with the link', () => {
  expect(copiedWords('number', view, here)).toBe('26010143000000016')
  expect(copiedWords('title', view, here)).toBe('26010143000000016 拨号 上不了网')
  expect(copiedWords('link', view, here)).toBe(
    '26010143000000016 拨号 上不了网 https://desk.example/cases/26010143000000016',
  )
})

test('a case that nobody described is its number', () => {
  const bare = { ...view, title: '' }
  expect(copiedWords('title', bare, here)).toBe('26010143000000016')
})
