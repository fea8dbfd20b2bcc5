import { expect, test } from 'vitest'
import { pageOf } from './page.ts'

const now = Date.parse('2026-11-23T01:00:00Z')
const zh = pageOf('zh', 'Asia/Shanghai', now, null)
const en = pageOf('en', 'Asia/Shanghai', now, null)

test('times are on the wall clock of the operator', () => {
  expect(zh.time('2026-11-22T18:16:23.591Z')).toBe('2026-11-23 02:16:23')
  expect(zh.shortTime('2026-11-22T18:16:23.591Z')).toBe('11-23 02:16')
  expect(zh.time(null)).toBe('')
})

test('what is left is told in the two units that matter', () => {
  expect(zh.remaining('2026-11-23T04:05:00Z')).toBe('还剩3小时5分')
  expect(en.remaining('2026-11-25T01:30:00Z')).toBe('2 d left')
  expect(en.remaining('2026-11-22T22:00:00Z')).toBe('3 h over')
})

test('the due instant itself is in time', () => {
  expect(zh.remaining('2026-11-23T01:00:00Z')).toBe('还剩0秒')
  expect(zh.remaining('2026-11-23T00:59:59Z')).toBe('已超1秒')
})

test('a value has its word in its field, and stays as it is where there is none', () => {
  expect(zh.value('status', 'awaitingSp')).toBe('待SP答复')
  expect(en.value('satisfaction', 'accepted')).toBe('accepts it')
  expect(en.value('status', 'somethingNew')).toBe('somethingNew')
  expect(zh.value('status', null)).toBe('')
})
