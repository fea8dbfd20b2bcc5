import { expect, test } from 'vitest'
import { cleanedText, LONGEST_TEXT } from './cleaned.ts'

test('what was quoted at the end is left out, and what is answered between the lines stays', () => {
  expect(cleanedText('还是不能上网\r\n\r\n2026年11月 服务台 写道：\r\n> 您好\r\n>> 请重启\r\n')).toBe(
    '还是不能上网',
  )
  expect(cleanedText('> which city?\nNingbo\n> since when?\nMonday')).toBe(
    '> which city?\nNingbo\n> since when?\nMonday',
  )
  expect(cleanedText('> only a quote')).toBe('> only a quote')
})

test('what deceives the eye is gone, and gaps are one line', () => {
  expect(cleanedText('a\u202egnp.exe\u0000\u200b\n\n\n\n b\t c')).toBe('agnp.exe\n\n b  c')
})

test('it ends somewhere', () => {
  expect([...cleanedText('长'.repeat(50_000))].length).toBe(LONGEST_TEXT + 2)
})

test('a mail made to keep a reader busy does not', () => {
  const hostile = [`${'>'.repeat(1_000_000)}`, ' \n'.repeat(500_000), '：\n'.repeat(500_000)]
  for (const one of hostile) expect([...cleanedText(one)].length).toBeLessThanOrEqual(LONGEST_TEXT + 2)
})
