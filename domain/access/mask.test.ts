import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskAccount, maskContact, maskName, maskPhone, maskText } from './mask.ts'

test('a number keeps its beginning and its end, a short one only says that there is one', () => {
  expect(maskPhone('13900000114')).toBe('139****0114')
  expect(maskPhone('0731-82220000')).toBe('073****0000')
  expect(maskPhone('10000')).toBe('****')
  expect(maskContact('zhang@example.com')).toBe('z***@example.com')
  expect(maskName('张三丰')).toBe('张**')
})

test('an account can be told from another and is not whole', () => {
  expect(maskAccount('ad0731000001@hn.example')).toBe('ad07****0001@hn.example')
  expect(maskAccount('vcard8600000146')).toBe('vcar****0146')
  expect(maskAccount('short@hn.example')).toBe('****@hn.example')
})

test('what was written freely loses the numbers in it and nothing else', () => {
  const told =
    '请回电13900000114或0731-82220000，账号ad0731000001@hn.example，扣了15元，工单26112643000000213'
  expect(maskText(told)).toBe(
    '请回电139****0114或073****0000，账号ad07****0001@hn.example，扣了15元，工单26112643000000213',
  )
})

test('numbers are found however they are written, and a case number is none of them', () => {
  for (const written of ['139 0000 0114', '139-0000-0114', '13900000114', '43010219800101123X']) {
    expect(maskText(`电话${written}。`)).not.toContain(written)
  }
  expect(maskText('工单26112643000000213')).toBe('工单26112643000000213')
})

test('no mobile number survives in any text', () => {
  const mobile = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String)
  const words = fc.stringMatching(/^[\p{Script=Han}a-z，。 ]{0,20}$/u)
  fc.assert(
    fc.property(words, mobile, words, (before, number, after) => {
      expect(maskText(`${before}${number}${after}`)).not.toContain(number)
    }),
  )
})
