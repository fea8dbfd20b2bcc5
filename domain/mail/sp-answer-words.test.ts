import { expect, test } from 'vitest'
import { spWordsIn as readBy } from './sp-answer-words.ts'

const ANSWER_ABOVE = '以上'
const spWordsIn = (text: string) => readBy(text, ANSWER_ABOVE)

test.each([
  ['答复 承认\n已退费', { is: 'answer', result: 'admitted', note: '已退费' }],
  ['答复：否认，用户本人订购', { is: 'answer', result: 'denied', note: '用户本人订购' }],
  ['【答复】核查中', { is: 'answer', result: 'investigating', note: '' }],
  ['ANSWER: Denied. Ordered by the user', { is: 'answer', result: 'denied', note: 'Ordered by the user' }],
  ['退回 不是我们的业务', { is: 'return', reason: '不是我们的业务' }],
  ['Return\nnot ours', { is: 'return', reason: 'not ours' }],
  ['退回', null],
  ['答复', null],
  ['答复 收到', null],
  ['我正在休假，下周答复', null],
  ['Out of office: I return on Monday', null],
  ['', null],
])('%j', (text, words) => {
  expect(spWordsIn(text)).toEqual(words)
})

test('what is ours below the line is not what the SP says, quoted or not', () => {
  expect(spWordsIn(`答复 承认\n已退\n\n${ANSWER_ABOVE}\n您好：\n退回`)).toEqual({
    ...{ is: 'answer', result: 'admitted', note: '已退' },
  })
  expect(spWordsIn(`\n\n> ${ANSWER_ABOVE}\n> 答复 承认`)).toBeNull()
})
