import { pinyin } from 'pinyin-pro'
import { expect, test } from 'vitest'
import type { Entry } from './entry.ts'
import { fitting } from './fitting.ts'

const entry = (id: string, words: string, also = ''): Entry => ({
  ...{ id, words, also, group: 'command' },
  act: () => {},
})
const all = [
  entry('queue', '转到工单队列', 'Go to the work queue'),
  entry('reports', '转到分析报告', 'Go to the reports'),
  entry('lantian', '蓝天数据', 'SP-0001 LT01'),
  entry('chongqing', '重庆省级运营', 'P-CQ'),
  entry('changsha', '长沙分公司后台', 'B-HN-CS'),
]
const spell = (chinese: string) => {
  const syllables = pinyin(chinese, { toneType: 'none', type: 'array', v: true })
  return `${syllables.map((one) => one.charAt(0)).join('')} ${syllables.join('')}`
}
const found = (typed: string, recent: readonly string[] = []) =>
  fitting(all, typed, recent, spell).map(({ id }) => id)

test('Chinese is found by its characters, by the initials of its syllables and as it is spelled', () => {
  expect(found('工单')).toEqual(['queue'])
  expect(found('ltsj')).toEqual(['lantian'])
  expect(found('changsha')).toEqual(['changsha'])
  // A character that is spelled in two ways is spelled as in this name.
  expect(found('cq')[0]).toBe('chongqing')
})

test('the other language and codes find it as well', () => {
  expect(found('work')).toEqual(['queue'])
  expect(found('lt01')).toEqual(['lantian'])
  expect(found('B-HN-CS')).toEqual(['changsha'])
})

test('letters may be left out, and every word typed must fit', () => {
  expect(found('rprts')).toEqual(['reports'])
  expect(found('go queue')).toEqual(['queue'])
  expect(found('工单 报告')).toEqual([])
})

test('what was chosen last comes first, and what fits better goes before it', () => {
  expect(found('', ['reports', 'changsha']).slice(0, 2)).toEqual(['reports', 'changsha'])
  expect(found('转到', ['reports'])[0]).toBe('reports')
  expect(found('the queue', ['reports'])[0]).toBe('queue')
})

test('while the spelling is not loaded, characters find', () => {
  expect(fitting(all, '长沙', [], (text) => text).map(({ id }) => id)).toEqual(['changsha'])
})
