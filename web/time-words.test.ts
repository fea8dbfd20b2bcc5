import { createInstance } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { agoWords, remainingWords, type Say, spanWords } from './time-words.ts'
import { catalogue } from './words/catalogue.ts'

const words = createInstance()
const inLanguage = (language: string): Say => {
  const t = words.getFixedT(language)
  return (key, values) => t(key, values ?? {})
}
let zh: Say
let en: Say

beforeAll(async () => {
  await words.init({
    lng: 'zh',
    resources: { zh: { translation: catalogue.zh }, en: { translation: catalogue.en } },
  })
  zh = inLanguage('zh')
  en = inLanguage('en')
})

const now = Date.parse('2026-11-23T10:00:00+08:00')
const minutes = 60_000
const due = (left: number) => new Date(now + left).toISOString()

describe('what is left, in words', () => {
  test.each([
    [72 * minutes, '还剩 1 时 12 分', '1 h 12 m left'],
    [-35 * minutes, '已超时 35 分', '35 m overdue'],
    [0, '还剩 不到 1 分', 'under 1 m left'],
    [-1, '已超时 不到 1 分', 'under 1 m overdue'],
    [59_999, '还剩 不到 1 分', 'under 1 m left'],
    [60 * minutes, '还剩 1 时', '1 h left'],
    [24 * 60 * minutes, '还剩 1 天', '1 d left'],
    [(71 * 60 + 59) * minutes, '还剩 2 天 23 时', '2 d 23 h left'],
    [-(25 * 60 + 30) * minutes, '已超时 1 天 1 时', '1 d 1 h overdue'],
  ])('%d milliseconds', (left, inChinese, inEnglish) => {
    expect(remainingWords(zh, now, due(left))).toBe(inChinese)
    expect(remainingWords(en, now, due(left))).toBe(inEnglish)
  })
})

test('a span never promises more time than there is: it counts whole minutes only', () => {
  expect(spanWords(zh, 2 * minutes - 1)).toBe('1 分')
  expect(spanWords(en, 2 * 60 * minutes - 1)).toBe('1 h 59 m')
})

test('how long ago', () => {
  expect(agoWords(zh, now, due(-5 * minutes))).toBe('5 分前')
  expect(agoWords(en, now, due(-5 * minutes))).toBe('5 m ago')
  expect(agoWords(zh, now, due(-10_000))).toBe('刚刚')
  // A clock that runs ahead by a moment does not make things happen in the future.
  expect(agoWords(zh, now, due(10_000))).toBe('刚刚')
})
