import { expect, test } from 'vitest'
import { contactOf, tailsOf, wrongReach } from './contact.ts'

test.each([
  ['13900000001 someone@example.cn', ['0001']],
  ['someone13900000009@example.cn', []],
  ['手机 139-0000-0001，家里 0731 8888 7777', ['0001', '7777']],
  ['１３９００００００１２', ['0012']],
  ['someone@example.cn', []],
  ['12345', []],
])('%s ends in %j', (contact, tails) => {
  expect(tailsOf(contact)).toEqual(tails)
})

test('one of telephone and mail is enough, and what cannot be used is named', () => {
  const given = (phone: string, mail: string) => wrongReach({ phone, mail })
  expect(given('+86 139-0000-0001', '')).toEqual([])
  expect(given('', 'someone@example.cn')).toEqual([])
  expect(given('', '')).toEqual([])
  expect(given('call me', 'at home')).toEqual(['phone', 'mail'])
  expect(given('139', 'a@example.cn b@example.cn')).toEqual(['phone', 'mail'])
  expect(given('1'.repeat(16), '')).toEqual(['phone'])
})

test('both are kept as one contact', () => {
  expect(contactOf({ phone: ' 13900000001 ', mail: 'someone@example.cn' })).toBe(
    '13900000001 someone@example.cn',
  )
  expect(contactOf({ phone: '13900000001', mail: 'a@example.cn' }, 'mail')).toBe('a@example.cn 13900000001')
  expect(contactOf({ phone: '', mail: '' })).toBe('')
})
