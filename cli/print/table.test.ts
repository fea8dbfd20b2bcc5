import { expect, test } from 'vitest'
import { aligned, pairs } from './table.ts'
import { cutTo, oneLine, padded, widthOf } from './width.ts'

test('a Chinese character takes two columns, a mark on a letter none', () => {
  expect(widthOf('abc')).toBe(3)
  expect(widthOf('工单abc')).toBe(7)
  expect(widthOf('（10号）')).toBe(8)
  expect(widthOf('é')).toBe(1)
  expect(widthOf('e\u0301')).toBe(1)
  expect(widthOf('ｱ→…')).toBe(3)
  expect(widthOf('👩‍💻')).toBe(2)
  expect(widthOf('\u{20000}')).toBe(2)
  expect(widthOf('a\u200bb')).toBe(2)
})

test('a text is padded and cut by columns, never through a character', () => {
  expect(padded('工单', 6)).toBe('工单  ')
  expect(cutTo('工单编号', 8)).toBe('工单编号')
  expect(cutTo('工单编号', 7)).toBe('工单编…')
  expect(cutTo('工单编号', 6)).toBe('工单…')
})

test('columns stand under each other whatever they are written in', () => {
  expect(
    aligned(
      [
        ['编号', 'name', 'last'],
        ['1', '长沙分公司', 'x'],
      ],
      null,
    ),
  ).toEqual(['编号  name        last', '1     长沙分公司  x'])
})

test('the last column gives way to a narrow terminal', () => {
  expect(aligned([['1', '长沙分公司互联星空后台部门']], 13)).toEqual(['1  长沙分公…'])
  expect(aligned([['a'.repeat(20), 'longer than it may be']], 10)).toEqual([`${'a'.repeat(20)}  longer …`])
})

test('what a customer wrote cannot steer the terminal or break the table', () => {
  expect(oneLine('a\nb\u001b[31m\u009b2J\u202ec')).toBe('a b\ufffd[31m\ufffd2J\ufffdc')
  expect(aligned([['a\nb', 'c']], null)).toEqual(['a b  c'])
})

test('pairs without a value have no spaces behind them', () => {
  expect(pairs([['名称', ''] as const, ['a', 'b'] as const], '  ')).toEqual(['  名称', '  a     b'])
  expect(pairs([])).toEqual([])
})
