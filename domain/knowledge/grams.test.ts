import { expect, test } from 'vitest'
import { gramsOf } from './grams.ts'

test('Chinese is found by each two characters that stand together, other words as a whole in small letters', () => {
  expect(gramsOf('宽带拨号，错误代码691；重启 Modem 无效')).toEqual([
    ...['宽带', '带拨', '拨号', '错误', '误代', '代码', '691', '重启', 'modem', '无效'],
  ])
})

test('what is written in wide letters is the same, and nothing is named twice', () => {
  expect(gramsOf('ＶＩＰ vip 退订 退订')).toEqual(['vip', '退订'])
})

test('numbers by which somebody is reached or known are no words', () => {
  expect(gramsOf('来电13900000001，账号ad0731000001@hn.example')).toEqual(['来电', '账号', 'hn', 'example'])
})

test('a character that stands alone is itself; signs are nothing', () => {
  expect(gramsOf('问:A?')).toEqual(['问', 'a'])
  expect(gramsOf('……?!')).toEqual([])
})
