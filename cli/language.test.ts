import { expect, test } from 'vitest'
import { languageOf, say } from './language.ts'

test('the language is the one asked for, else that of the environment, else Chinese', () => {
  expect(languageOf([], {})).toBe('zh')
  expect(languageOf([], { LANG: 'C.UTF-8' })).toBe('zh')
  expect(languageOf([], { LANG: 'zh_CN.UTF-8' })).toBe('zh')
  expect(languageOf([], { LANG: 'en_US.UTF-8' })).toBe('en')
  expect(languageOf([], { LANG: 'de_DE.UTF-8', LC_ALL: 'zh_TW' })).toBe('zh')
  expect(languageOf([], { LANG: 'zh_CN', BEICHEN_LANG: 'en' })).toBe('en')
  expect(languageOf(['list', '--lang', 'zh'], { BEICHEN_LANG: 'en' })).toBe('zh')
  expect(languageOf(['--lang=en'], {})).toBe('en')
})

test('a sentence takes its values, and keeps what it has none for', () => {
  expect(say({ zh: '{n} 件', en: '{n} cases of {m}' }, 'en', { n: 0 })).toBe('0 cases of {m}')
})
