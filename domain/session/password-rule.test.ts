import { expect, test } from 'vitest'
import { passwordFault } from './password-rule.ts'

const person = { login: 'zhang.san', name: '张三李四王五赵六孙七' }
const known = new Set(['password', 'administrator', 'beautiful1'])
const faultOf = (password: string) => passwordFault(password, person, (one) => known.has(one))

test.each([
  ['nine-char', 'passwordTooWeak'],
  ['ten-chars!', null],
  ['九个汉字还不够长呢', 'passwordTooWeak'],
  ['一二三四五六七八九十', null],
  ['Zhang.San2026', 'passwordTooWeak'],
  ['张三李四王五赵六孙七', 'passwordTooWeak'],
  ['Administrator', 'passwordLeaked'],
  ['Beichen2026', 'passwordLeaked'],
  ['password1234', 'passwordLeaked'],
  ['2026Password!', 'passwordLeaked'],
  ['BEAUTIFUL1', 'passwordLeaked'],
  ['aaaaaaaaaaaa', 'passwordLeaked'],
  ['121212121212', 'passwordLeaked'],
  ['1234567890', 'passwordLeaked'],
  ['9876543210', 'passwordLeaked'],
  ['qwertyuiop', 'passwordLeaked'],
  ['correct horse battery', null],
])('%s: %s', (password, fault) => {
  expect(faultOf(password)).toBe(fault)
})
