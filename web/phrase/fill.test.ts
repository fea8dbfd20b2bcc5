import { expect, test } from 'vitest'
import { filled, piecesOf, unfilledIn } from './fill.ts'

const values = new Map([
  ['用户姓名', '李女士'],
  ['承诺时限', null],
])

test('what the case has is filled in, what it has not stays to be seen', () => {
  expect(filled('{用户姓名}您好，{ 用户姓名 }，{承诺时限}前答复。{别的}', values)).toBe(
    '李女士您好，李女士，{承诺时限}前答复。{别的}',
  )
  expect(unfilledIn('{承诺时限}前，{别的}，{承诺时限}', new Set(values.keys()))).toEqual(['承诺时限'])
})

test('nobody is filled in twice: a name with braces is only a name', () => {
  expect(filled('{用户姓名}', new Map([['用户姓名', '{承诺时限}']]))).toBe('{承诺时限}')
})

test('the preview tells what is filled in from what is missing', () => {
  expect(piecesOf('{用户姓名}您好，{承诺时限}前', values)).toEqual([
    { kind: 'filled', text: '李女士' },
    { kind: 'plain', text: '您好，' },
    { kind: 'missing', text: '{承诺时限}' },
    { kind: 'plain', text: '前' },
  ])
})
