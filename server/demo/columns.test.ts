import { expect, test } from 'vitest'
import { chance, inTurn } from './chance.ts'
import { columns } from './columns.ts'
import { readablePassword } from './password.ts'

test('columns stand under each other, Han characters counted twice', () => {
  expect(
    columns([
      ['登录名', 'a'],
      ['cs', '单位'],
    ]),
  ).toEqual(['登录名  a', 'cs      单位'])
})

test('the dice fall the same way again, and within their bounds', () => {
  const rolls = (seed: number) => {
    const by = chance(seed)
    return Array.from({ length: 200 }, () => by.number(3, 9))
  }
  expect(rolls(7)).toEqual(rolls(7))
  expect(rolls(7)).not.toEqual(rolls(8))
  expect(new Set(rolls(7))).toEqual(new Set([3, 4, 5, 6, 7, 8, 9]))
})

test('what is taken in turn is all taken before anything comes twice', () => {
  const next = inTurn(['a', 'b', 'c'])
  expect([next(), next(), next(), next()]).toEqual(['a', 'b', 'c', 'a'])
})

test('a password is new every time and easy to read', () => {
  const some = Array.from({ length: 50 }, readablePassword)
  expect(new Set(some).size).toBe(50)
  expect(some.every((one) => /^([a-hjkmnp-z2-9]{4}-){2}[a-hjkmnp-z2-9]{4}$/.test(one))).toBe(true)
})
